#include <fmt/format.h>

#include "base/status_macros.h"
#include "base/string_map.h"
#include "base/text_table.h"
#include "syntax/lemma_rules.h"
#include "syntax/parser.h"
#include "text/chars.h"

namespace rashomon {
namespace {

// How a form is inflected, by its Penn tag.
enum class Inflection { kNone, kThirdPerson, kPast, kIng, kPlural, kComparison };

Inflection InflectionOf(Upos upos, std::string_view xpos) {
  if (upos == Upos::kVerb || upos == Upos::kAux) {
    if (xpos == "VBZ") return Inflection::kThirdPerson;
    if (xpos == "VBD" || xpos == "VBN") return Inflection::kPast;
    if (xpos == "VBG") return Inflection::kIng;
  }
  if (xpos == "NNS" || xpos == "NNPS") return Inflection::kPlural;
  if (xpos == "JJR" || xpos == "JJS" || xpos == "RBR" || xpos == "RBS") return Inflection::kComparison;
  return Inflection::kNone;
}

std::string_view ClassOf(Inflection inflection) {
  switch (inflection) {
    case Inflection::kNone:
      return "";
    case Inflection::kThirdPerson:
    case Inflection::kPast:
    case Inflection::kIng:
      return "verb";
    case Inflection::kPlural:
      return "noun";
    case Inflection::kComparison:
      return "adjective";
  }
  return "";
}

std::string ByRule(Inflection inflection, std::string_view form) {
  switch (inflection) {
    case Inflection::kNone:
      break;
    case Inflection::kThirdPerson:
      return BaseOfThirdPerson(form);
    case Inflection::kPast:
      return BaseOfPast(form);
    case Inflection::kIng:
      return BaseOfIng(form);
    case Inflection::kPlural:
      return SingularOf(form);
    case Inflection::kComparison:
      return PositiveOf(form);
  }
  return std::string(form);
}

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// "200,000" -> "200000".
std::string WithoutGrouping(std::string_view number) {
  std::string out;
  for (size_t i = 0; i < number.size(); ++i) {
    const bool grouping = number[i] == ',' && i > 0 && i + 1 < number.size() &&
                          IsDigit(static_cast<unsigned char>(number[i - 1])) &&
                          IsDigit(static_cast<unsigned char>(number[i + 1]));
    if (!grouping) out += number[i];
  }
  return out;
}

// Lower-case letters of `lemma` as capitals where `form` has them at the same place.
std::string WithCaseOf(std::string_view form, std::string lemma) {
  const bool shouted = form.size() > 1 && LowerAscii(form.substr(1)) != form.substr(1);
  for (size_t i = 0; i < lemma.size(); ++i) {
    const bool small = lemma[i] >= 'a' && lemma[i] <= 'z';
    const bool capital = i < form.size() ? form[i] >= 'A' && form[i] <= 'Z' : shouted;
    if (small && capital) lemma[i] = static_cast<char>(lemma[i] - 'a' + 'A');
  }
  return lemma;
}

constexpr std::string_view kAnyTag = "*";

}  // namespace

struct Lemmatizer::Impl {
  StringMap<std::string> irregular;  // "class form"
  StringMap<std::string> function;   // "UPOS XPOS form", XPOS "*" for any

  const std::string* Function(Upos upos, std::string_view xpos, std::string_view form) const {
    for (const std::string_view tag : {xpos, kAnyTag}) {
      const auto found = function.find(fmt::format("{} {} {}", ToString(upos), tag, form));
      if (found != function.end()) return &found->second;
    }
    return nullptr;
  }

  std::string Inflected(Inflection inflection, std::string_view form) const {
    if (inflection == Inflection::kNone) return std::string(form);
    const auto found = irregular.find(fmt::format("{} {}", ClassOf(inflection), form));
    if (found != irregular.end()) return found->second;
    // The last part of a compound is what is inflected: "decision-makers".
    const size_t dash = form.rfind('-');
    if (dash != std::string_view::npos && dash + 1 < form.size()) {
      return std::string(form.substr(0, dash + 1)) + Inflected(inflection, form.substr(dash + 1));
    }
    return ByRule(inflection, form);
  }
};

absl::StatusOr<Lemmatizer> Lemmatizer::Load(const FileSource& files, const std::string& folder) {
  auto impl = std::make_shared<Impl>();
  ASSIGN_OR_RETURN(const TextTable irregular, LoadTextTable(files, JoinPath(folder, "irregular.tsv"), 3));
  for (const TextTable::Row& row : irregular.rows) {
    const std::string& kind = row.fields[0];
    if (kind != "verb" && kind != "noun" && kind != "adjective") {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: '{}' is not verb, noun or adjective", irregular.path, row.line, kind));
    }
    impl->irregular.emplace(kind + " " + row.fields[1], row.fields[2]);
  }
  ASSIGN_OR_RETURN(const TextTable words, LoadTextTable(files, JoinPath(folder, "function_words.tsv"), 4));
  for (const TextTable::Row& row : words.rows) {
    if (!ParseUpos(row.fields[0])) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: '{}' is no part of speech", words.path, row.line, row.fields[0]));
    }
    impl->function.emplace(fmt::format("{} {} {}", row.fields[0], row.fields[1], row.fields[2]),
                           row.fields[3]);
  }
  Lemmatizer lemmatizer;
  lemmatizer.impl_ = std::move(impl);
  return lemmatizer;
}

std::string Lemmatizer::Lemma(std::string_view form, Upos upos, std::string_view xpos) const {
  std::string lower = LowerAscii(form);
  ReplaceAll(lower, "’", "'");
  if (const std::string* lemma = impl_->Function(upos, xpos, lower)) return *lemma;
  const Inflection inflection = InflectionOf(upos, xpos);
  if (upos == Upos::kPropn) {
    if (inflection != Inflection::kPlural) return std::string(form);
    return WithCaseOf(form, impl_->Inflected(inflection, lower));
  }
  if (upos == Upos::kNum) return WithoutGrouping(lower);
  return impl_->Inflected(inflection, lower);
}

}  // namespace rashomon
