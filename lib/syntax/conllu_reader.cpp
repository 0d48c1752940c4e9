#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "syntax/parser.h"

namespace rashomon {
namespace {

enum Column : size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumns };

// A stretch of text that one or more words share: "don't" of the words "do" and "n't".
struct Surface {
  std::string form;
  bool space_after{true};
  uint32_t first{};
  uint32_t end{};
};

struct Block {
  size_t line{};
  std::vector<std::string> comments;
  ParsedSentence sentence;
  std::vector<std::string> tags;
  std::vector<Surface> surfaces;
};

std::optional<uint32_t> Number(std::string_view text) {
  uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string MiscValue(const std::string& misc, std::string_view key) {
  for (const std::string& part : SplitFields(misc, '|')) {
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=') {
      return part.substr(key.size() + 1);
    }
  }
  return "";
}

absl::Status Wrong(std::string_view path, size_t line, std::string_view what) {
  return absl::InvalidArgumentError(fmt::format("{}:{}: {}", path, line, what));
}

std::string Filled(const std::string& field) {
  return field == "_" ? "" : field;
}

// Empty when the row joins the block; else what is wrong with it.
std::string AddWord(const std::vector<std::string>& fields, Block& block) {
  const auto index = static_cast<uint32_t>(block.sentence.words.size());
  if (Number(fields[kId]) != index + 1) {
    return fmt::format("word {} expected, found id '{}'", index + 1, fields[kId]);
  }
  const std::optional<Upos> upos = ParseUpos(fields[kUpos]);
  if (!upos && fields[kUpos] != "_") return fmt::format("unknown part of speech '{}'", fields[kUpos]);
  const std::optional<uint32_t> head = fields[kHead] == "_" ? 0 : Number(fields[kHead]);
  if (!head || *head == index + 1) return fmt::format("'{}' is no head of word {}", fields[kHead], index + 1);
  if (fields[kForm].empty()) return "a word without a form";
  block.sentence.words.push_back({.range = {},
                                  .form = fields[kForm],
                                  .lemma = fields[kLemma] == "_" ? fields[kForm] : fields[kLemma],
                                  .upos = upos.value_or(Upos::kX),
                                  .xpos = Filled(fields[kXpos]),
                                  .head = static_cast<int32_t>(*head) - 1,
                                  .deprel = Filled(fields[kDeprel])});
  block.tags.push_back(MiscValue(fields[kMisc], "Name"));
  if (block.surfaces.empty() || block.surfaces.back().end <= index) {
    block.surfaces.push_back({.form = fields[kForm],
                              .space_after = MiscValue(fields[kMisc], "SpaceAfter") != "No",
                              .first = index,
                              .end = index + 1});
  }
  return "";
}

std::string AddMultiword(const std::vector<std::string>& fields, Block& block) {
  const size_t dash = fields[kId].find('-');
  const std::optional<uint32_t> first = Number(std::string_view(fields[kId]).substr(0, dash));
  const std::optional<uint32_t> last = Number(std::string_view(fields[kId]).substr(dash + 1));
  if (!first || !last || *first != block.sentence.words.size() + 1 || *last < *first) {
    return fmt::format("'{}' is no range of the words that follow", fields[kId]);
  }
  block.surfaces.push_back({.form = fields[kForm],
                            .space_after = MiscValue(fields[kMisc], "SpaceAfter") != "No",
                            .first = *first - 1,
                            .end = *last});
  return "";
}

std::string AddRow(std::string_view row, Block& block) {
  const std::vector<std::string> fields = SplitFields(row, '\t');
  if (fields.size() != kColumns) {
    return fmt::format("expected {} columns, found {}", size_t{kColumns}, fields.size());
  }
  if (fields[kId].find('.') != std::string::npos) return "";  // an empty node
  if (fields[kId].find('-') != std::string::npos) return AddMultiword(fields, block);
  return AddWord(fields, block);
}

// Empty when the heads make a forest inside the sentence.
std::string CheckHeads(const ParsedSentence& sentence) {
  const size_t count = sentence.words.size();
  for (size_t i = 0; i < count; ++i) {
    int32_t at = static_cast<int32_t>(i);
    size_t steps = 0;
    while (at >= 0 && steps++ <= count) {
      if (static_cast<size_t>(at) >= count) return fmt::format("a head {} beyond the last word", at + 1);
      at = sentence.words[at].head;
    }
    if (at >= 0) return fmt::format("the heads above word {} run in a circle", i + 1);
  }
  return "";
}

void ReadNames(Block& block) {
  std::vector<Name>& names = block.sentence.names;
  for (uint32_t i = 0; i < block.tags.size(); ++i) {
    const std::string_view tag = block.tags[i];
    if (tag.size() < 3) continue;
    const std::optional<NameType> type = ParseNameType(tag.substr(2));
    if (!type) continue;
    const bool goes_on =
        tag[0] == 'I' && !names.empty() && names.back().end == i && names.back().type == *type;
    if (goes_on) {
      ++names.back().end;
    } else {
      names.push_back({.first = i, .end = i + 1, .type = *type, .confidence = 1.0F});
    }
  }
}

// The sentence's text by its surfaces, and their ranges in it.
std::string TextOf(const Block& block, std::vector<ByteRange>& ranges) {
  std::string text;
  for (size_t i = 0; i < block.surfaces.size(); ++i) {
    const auto begin = static_cast<uint32_t>(text.size());
    text += block.surfaces[i].form;
    ranges.push_back({begin, static_cast<uint32_t>(text.size())});
    if (block.surfaces[i].space_after && i + 1 < block.surfaces.size()) text += ' ';
  }
  return text;
}

// Words of a surface get their own bytes where their forms make it up; else all share its bytes.
void SetRanges(const Surface& surface, ByteRange range, std::vector<Word>& words) {
  std::string joined;
  for (uint32_t i = surface.first; i < surface.end; ++i) joined += words[i].form;
  uint32_t at = range.begin;
  for (uint32_t i = surface.first; i < surface.end; ++i) {
    const auto size = static_cast<uint32_t>(words[i].form.size());
    words[i].range = joined == surface.form ? ByteRange{at, at + size} : range;
    at += size;
  }
}

void AppendBlock(Block block, ConlluText& out) {
  Document& document = out.document;
  for (const std::string& comment : block.comments) {
    const bool opens = comment.starts_with("# newpar") || comment.starts_with("# newdoc");
    if (!opens || document.sentences.empty()) continue;
    document.text += '\n';
    break;
  }
  const bool new_paragraph = document.text.ends_with("\n\n");
  const auto base = static_cast<uint32_t>(document.text.size());
  std::vector<ByteRange> ranges;
  document.text += TextOf(block, ranges);
  for (size_t i = 0; i < ranges.size(); ++i) {
    const ByteRange range{ranges[i].begin + base, ranges[i].end + base};
    SetRanges(block.surfaces[i], range, block.sentence.words);
  }
  Sentence sentence{.range = {base, static_cast<uint32_t>(document.text.size())},
                    .first_token = static_cast<uint32_t>(document.tokens.size())};
  for (const Word& word : block.sentence.words) document.tokens.push_back({.range = word.range});
  sentence.end_token = static_cast<uint32_t>(document.tokens.size());
  if (!document.sentences.empty())
    sentence.paragraph = document.sentences.back().paragraph + (new_paragraph ? 1 : 0);
  document.sentences.push_back(sentence);
  document.text += '\n';
  out.comments.push_back(std::move(block.comments));
  out.parse.sentences.push_back(std::move(block.sentence));
}

absl::Status CloseBlock(std::string_view path, Block& block, ConlluText& out) {
  Block closed = std::exchange(block, {});
  if (closed.sentence.words.empty()) return absl::OkStatus();
  if (closed.surfaces.back().end > closed.sentence.words.size()) {
    return Wrong(path, closed.line, "a range of words goes beyond the sentence");
  }
  const std::string problem = CheckHeads(closed.sentence);
  if (!problem.empty()) return Wrong(path, closed.line, problem);
  ReadNames(closed);
  AppendBlock(std::move(closed), out);
  return absl::OkStatus();
}

// Regions and frame of a document without layout.
void Finish(std::string_view path, Document& document) {
  const ByteRange all{0, static_cast<uint32_t>(document.text.size())};
  document.meta.path = path;
  document.encoding = "UTF-8";
  document.offsets = OffsetMap::Text();
  document.language = "en";
  document.regions.push_back({.kind = RegionKind::kBody, .range = all});
  Frame frame;
  frame.range = all;
  document.frames.push_back(frame);
}

}  // namespace

std::vector<std::string_view> ConlluArticles(std::string_view bytes) {
  constexpr std::string_view kNew = "\n# newdoc";
  std::vector<std::string_view> articles;
  size_t begin = 0;
  for (size_t at = bytes.find(kNew); at != std::string_view::npos; at = bytes.find(kNew, at + 1)) {
    const size_t gap = bytes.rfind("\n\n", at);  // before the sentence's first comment
    if (gap == std::string_view::npos || gap + 2 <= begin) continue;
    articles.push_back(bytes.substr(begin, gap + 2 - begin));
    begin = gap + 2;
  }
  articles.push_back(bytes.substr(begin));
  return articles;
}

absl::StatusOr<ConlluText> ReadConllu(std::string_view path, std::string_view bytes, size_t first_line) {
  ConlluText out;
  Block block;
  size_t number = first_line - 1;
  while (!bytes.empty()) {
    ++number;
    const size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      RETURN_IF_ERROR(CloseBlock(path, block, out));
    } else if (line.starts_with('#')) {
      block.comments.emplace_back(line);
    } else {
      if (block.line == 0) block.line = number;
      const std::string problem = AddRow(line, block);
      if (!problem.empty()) return Wrong(path, number, problem);
    }
  }
  RETURN_IF_ERROR(CloseBlock(path, block, out));
  Finish(path, out.document);
  return out;
}

}  // namespace rashomon
