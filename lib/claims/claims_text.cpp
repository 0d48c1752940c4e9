#include <fmt/format.h>

#include <iterator>

#include "claims/claim_finder.h"

namespace rashomon {
namespace {

std::string Spans(const Document& document, const std::vector<ByteRange>& ranges) {
  std::string out;
  for (ByteRange range : ranges) {
    if (!out.empty()) out += " ... ";
    out += fmt::format("{}..{} \"{}\"", range.begin, range.end, Slice(document.text, range));
  }
  return out;
}

std::string SourceText(const Source& source) {
  std::string out = fmt::format("{} \"{}\"", ToString(source.kind), source.name);
  if (!source.role.empty()) out += fmt::format(" role \"{}\"", source.role);
  if (source.count >= 0) out += fmt::format(" count {}", source.count);
  if (source.range) out += fmt::format(" {}..{}", source.range->begin, source.range->end);
  return out;
}

}  // namespace

std::string_view ToString(SourceKind kind) {
  switch (kind) {
    case SourceKind::kOutlet:
      return "outlet";
    case SourceKind::kPerson:
      return "person";
    case SourceKind::kOrganisation:
      return "organisation";
    case SourceKind::kPlace:
      return "place";
    case SourceKind::kDocument:
      return "document";
    case SourceKind::kAnonymous:
      return "anonymous";
  }
  return "";
}

std::string_view ToString(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "asserts";
    case Stance::kDenies:
      return "denies";
    case Stance::kDoubts:
      return "doubts";
    case Stance::kAsks:
      return "asks";
    case Stance::kIntends:
      return "intends";
    case Stance::kDeclines:
      return "declines";
  }
  return "";
}

std::string_view ToString(Certainty certainty) {
  switch (certainty) {
    case Certainty::kCertain:
      return "certain";
    case Certainty::kProbable:
      return "probable";
    case Certainty::kPossible:
      return "possible";
    case Certainty::kCounterfactual:
      return "counterfactual";
  }
  return "";
}

std::string ToText(const Document& document, const Claims& claims) {
  std::string out;
  auto to = std::back_inserter(out);
  for (size_t i = 0; i < claims.attributions.size(); ++i) {
    const Attribution& attribution = claims.attributions[i];
    fmt::format_to(to, "attribution {} {}{}", i, ToString(attribution.stance),
                   attribution.quoted ? " quoted" : "");
    if (attribution.parent >= 0) fmt::format_to(to, " in {}", attribution.parent);
    if (attribution.cue) {
      fmt::format_to(to, " cue {} [{}]", Spans(document, {*attribution.cue}), attribution.cue_lemma);
    }
    out += '\n';
    for (const Source& source : attribution.chain) fmt::format_to(to, "  source {}\n", SourceText(source));
    fmt::format_to(to, "  content {}\n", Spans(document, attribution.content));
  }
  for (const Claim& claim : claims.claims) {
    fmt::format_to(to, "claim {} {} {} {}\n", claim.attribution, ToString(claim.stance),
                   ToString(claim.certainty), Spans(document, {claim.span}));
  }
  return out;
}

}  // namespace rashomon
