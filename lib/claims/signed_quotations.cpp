// Quotations that are signed: '"We will rebuild it." — Ada Renn, mayor of Veldt', with the name behind the
// dash or on the next line, as round-ups of reactions and lists of quotes have them.
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr uint32_t kLongestSignature = 140;  // bytes

// Past white space with at most one end of line.
uint32_t SkipSpace(const std::string& text, uint32_t at) {
  int lines = 0;
  while (at < text.size() && IsSpace(CharAt(text, at).code)) {
    lines += text[at] == '\n';
    if (lines > 1) break;
    at += CharAt(text, at).size;
  }
  return at;
}

// The quotation stands at the beginning of its line.
bool OpensLine(const std::string& text, uint32_t at) {
  const size_t line = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  for (size_t i = line == std::string::npos ? 0 : line + 1; i < at; i += CharAt(text, i).size) {
    const char32_t code = CharAt(text, i).code;
    if (!IsSpace(code) && !IsDash(code) && code != 0x2022 && code != '*') return false;
  }
  return true;
}

// The dash behind a quotation that ends at `at`, or an empty range.
ByteRange DashBehind(const std::string& text, uint32_t at) {
  if (at < text.size() && text[at] == ',') ++at;
  at = SkipSpace(text, at);
  if (at >= text.size()) return {};
  const Char c = CharAt(text, at);
  if (IsLongDash(c.code)) return {at, at + c.size};
  const uint32_t size = text.compare(at, 2, "--") == 0 ? 2 : 1;
  const bool parted = c.code == '-' && at + size < text.size() && IsSpace(CharAt(text, at + size).code);
  return parted ? ByteRange{at, at + size} : ByteRange{};
}

// What is left of the line behind the dash, without the full stop.
ByteRange Signature(const std::string& text, ByteRange dash) {
  ByteRange range{SkipSpace(text, dash.end), 0};
  range.end = static_cast<uint32_t>(std::min(text.find('\n', range.begin), text.size()));
  while (range.end > range.begin && (text[range.end - 1] == ' ' || text[range.end - 1] == '.')) --range.end;
  return range.end > range.begin && range.size() <= kLongestSignature ? range
                                                                      : ByteRange{range.begin, range.begin};
}

struct Signer {
  uint32_t sentence{};
  uint32_t head{};
};

// Who signs: the noun that the words up to the first comma hang from; nobody where they hold a verb ("— Renn
// said").
std::optional<Signer> SignerIn(const Article& article, ByteRange signature) {
  if (signature.empty() || !IsUpper(CharAt(article.document.text, signature.begin).code)) return std::nullopt;
  const std::optional<uint32_t> index = SentenceAt(article.document, signature.begin);
  if (!index) return std::nullopt;
  const ParsedSentence& sentence = article.parse.sentences[*index];
  std::optional<Signer> signer;
  for (uint32_t w = 0; w < sentence.words.size(); ++w) {
    const Word& word = sentence.words[w];
    if (word.range.begin < signature.begin) continue;
    if (word.range.begin >= signature.end || word.form == "," || word.form == "(") break;
    if (word.upos == Upos::kVerb || word.upos == Upos::kAux) return std::nullopt;
    const bool above =
        word.head < 0 || !signature.Contains(sentence.words[static_cast<uint32_t>(word.head)].range.begin);
    if (above && (word.upos == Upos::kPropn || word.upos == Upos::kNoun) && !signer)
      signer = Signer{*index, w};
  }
  return signer;
}

std::optional<Draft> ReadSigned(const Article& article, const Quotation& quotation) {
  const std::string& text = article.document.text;
  if (!quotation.closed || quotation.depth > 0 || !OpensLine(text, quotation.range.begin))
    return std::nullopt;
  const ByteRange dash = DashBehind(text, quotation.range.end);
  if (dash.empty()) return std::nullopt;
  const std::optional<Signer> signer = SignerIn(article, Signature(text, dash));
  if (!signer) return std::nullopt;
  Draft draft;
  draft.sentence = signer->sentence;
  draft.cue = dash;
  draft.cue_lemma = "—";
  draft.formal = true;
  draft.source_word = static_cast<int32_t>(signer->head);
  draft.content = {quotation.range};
  draft.sources.push_back(MakeSource(article, signer->sentence, signer->head, -1));
  if (draft.sources.back().kind == SourceKind::kPlace) return std::nullopt;
  return draft;
}

}  // namespace

std::vector<Draft> FindSignedQuotations(const Article& article, std::vector<Draft>& drafts) {
  std::vector<Draft> found;
  for (const Quotation& quotation : article.document.quotations) {
    std::optional<Draft> draft = ReadSigned(article, quotation);
    if (!draft) continue;
    // Nobody outside has these words besides.
    for (Draft& other : drafts) {
      if (other.cue && quotation.range.Contains(other.cue->begin)) continue;
      std::erase_if(other.content, [&](ByteRange range) { return range.Overlaps(quotation.range); });
    }
    found.push_back(*std::move(draft));
  }
  return found;
}

}  // namespace rashomon
