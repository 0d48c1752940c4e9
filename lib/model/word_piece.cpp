#include "model/word_piece.h"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "base/string_map.h"
#include "model/basic_tokens.h"

namespace rashomon {

struct WordPieceTokenizer::Impl {
  StringMap<int32_t> starts;  // pieces that begin a word
  StringMap<int32_t> inner;   // pieces inside a word, without "##"
  int32_t unknown{};
  int32_t cls{};
  int32_t sep{};

  // Appends the pieces of a token; false when some part of it is in no piece.
  bool Append(const BasicToken& token, std::vector<Piece>& pieces) const;
};

namespace {

constexpr size_t kLongestWord = 100;  // characters, as in the original

ByteRange Source(const BasicToken& token, size_t first, size_t end) {
  return {token.chars[first].source.begin, token.chars[end - 1].source.end};
}

}  // namespace

bool WordPieceTokenizer::Impl::Append(const BasicToken& token, std::vector<Piece>& pieces) const {
  if (token.chars.size() > kLongestWord) return false;
  const std::string_view text = token.text;
  for (size_t first = 0; first < token.chars.size();) {
    const StringMap<int32_t>& known = first == 0 ? starts : inner;
    const size_t begin = first == 0 ? 0 : token.chars[first - 1].text_end;
    size_t end = token.chars.size();
    auto found = known.end();
    for (; end > first; --end) {
      found = known.find(text.substr(begin, token.chars[end - 1].text_end - begin));
      if (found != known.end()) break;
    }
    if (found == known.end()) return false;
    pieces.push_back({.id = found->second, .range = Source(token, first, end)});
    first = end;
  }
  return true;
}

absl::StatusOr<WordPieceTokenizer> WordPieceTokenizer::FromVocabulary(std::string_view vocabulary) {
  auto impl = std::make_shared<Impl>();
  std::optional<int32_t> unknown, cls, sep;
  int32_t id = 0;
  while (!vocabulary.empty()) {
    const size_t end = std::min(vocabulary.find('\n'), vocabulary.size());
    std::string_view piece = vocabulary.substr(0, end);
    vocabulary.remove_prefix(std::min(end + 1, vocabulary.size()));
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    if (piece == "[UNK]") unknown = id;
    if (piece == "[CLS]") cls = id;
    if (piece == "[SEP]") sep = id;
    if (piece.starts_with("##") && piece.size() > 2) {
      impl->inner.emplace(piece.substr(2), id);
    } else {
      impl->starts.emplace(piece, id);
    }
    ++id;
  }
  if (!unknown || !cls || !sep) {
    return absl::InvalidArgumentError("no [UNK], [CLS] and [SEP] among the pieces");
  }
  impl->unknown = *unknown;
  impl->cls = *cls;
  impl->sep = *sep;
  WordPieceTokenizer tokenizer;
  tokenizer.impl_ = std::move(impl);
  return tokenizer;
}

std::vector<Piece> WordPieceTokenizer::Split(std::string_view text) const {
  std::vector<Piece> pieces;
  for (const BasicToken& token : BasicTokens(text)) {
    const size_t before = pieces.size();
    if (impl_->Append(token, pieces)) continue;
    pieces.resize(before);
    pieces.push_back({.id = impl_->unknown, .range = Source(token, 0, token.chars.size())});
  }
  const std::vector<uint8_t> classes = CaseClasses(text);
  for (Piece& piece : pieces) piece.case_class = classes[piece.range.begin];
  return pieces;
}

int32_t WordPieceTokenizer::cls() const {
  return impl_->cls;
}

int32_t WordPieceTokenizer::sep() const {
  return impl_->sep;
}

}  // namespace rashomon
