#include "app/commands/line_asked.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "report/words.h"
#include "text/chars.h"
#include "text/lines.h"

namespace rashomon {
namespace {

// Takes ":12" off the end.
std::optional<uint32_t> TakeNumber(std::string& text) {
  const size_t colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  uint32_t number = 0;
  const char *begin = text.data() + colon + 1, *stop = text.data() + text.size();
  const auto [end, error] = std::from_chars(begin, stop, number);
  if (error != std::errc() || end != stop || number == 0) return std::nullopt;
  text.resize(colon);
  return number;
}

uint32_t CountLines(std::string_view text) {
  uint32_t count = 0;
  while (LineOf(text, count + 1)) ++count;
  return count;
}

// What stands at this column; none behind the line's end.
std::optional<uint32_t> ByteAt(std::string_view text, ByteRange line, uint32_t column) {
  uint32_t at = line.begin;
  for (uint32_t i = 1; i < column && at < line.end; ++i) at += std::max<uint32_t>(CharAt(text, at).size, 1);
  return at < line.end ? std::optional(at) : std::nullopt;
}

std::string WhyNone(const Document& document, ByteRange line) {
  if (Clean(Slice(document.text, line)).empty()) return "an empty line";
  for (const Region& region : document.regions) {
    if (region.kind == RegionKind::kFurniture && region.range.Overlaps(line))
      return "furniture (a credit line, links, a box): nobody's claim, so it is not compared";
  }
  return "no sentence stands there that is compared";
}

}  // namespace

absl::StatusOr<LineAsked> ParseLineAsked(const FileSource& files, const std::string& text) {
  LineAsked asked{.file = text};
  const std::optional<uint32_t> last = TakeNumber(asked.file);
  if (!last || asked.file.empty())
    return absl::InvalidArgumentError(fmt::format("\"{}\" names no line: FILE:LINE", Clean(text)));
  asked.line = *last;
  if (!files.Exists(asked.file)) {
    std::string file = asked.file;
    if (const std::optional<uint32_t> line = TakeNumber(file); line && files.Exists(file))
      asked = {.file = file, .line = *line, .column = last};
  }
  if (files.IsFolder(asked.file))
    return absl::InvalidArgumentError(fmt::format("{}: a folder, not an article", Clean(asked.file)));
  if (!files.Exists(asked.file))
    return absl::InvalidArgumentError(fmt::format("{}: no such file", Clean(asked.file)));
  return asked;
}

absl::StatusOr<std::vector<uint32_t>> SentencesOn(const Document& document, const LineAsked& asked) {
  const std::string place = fmt::format("{}:{}", Clean(asked.file), asked.line);
  const std::optional<ByteRange> line = LineOf(document.text, asked.line);
  if (!line) {
    return absl::InvalidArgumentError(fmt::format("{}: there is no such line; the article has {}", place,
                                                  Counted(CountLines(document.text), "line")));
  }
  std::vector<uint32_t> found;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (document.sentences[s].range.Overlaps(*line)) found.push_back(s);
  }
  if (found.empty())
    return absl::InvalidArgumentError(fmt::format("{}: {}", place, WhyNone(document, *line)));
  if (!asked.column) return found;
  const std::optional<uint32_t> at = ByteAt(document.text, *line, *asked.column);
  const std::optional<uint32_t> sentence = at ? SentenceAt(document, *at) : std::nullopt;
  if (sentence) return std::vector<uint32_t>{*sentence};
  return absl::InvalidArgumentError(fmt::format("{}:{}: no sentence stands there", place, *asked.column));
}

}  // namespace rashomon
