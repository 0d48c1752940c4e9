#include "text/front_matter.h"

#include <fmt/format.h>

#include "text/chars.h"

namespace rashomon {
namespace {

constexpr uint32_t kLongestHead = 8 << 10;
constexpr int kMostLines = 60;

// The line that begins at `at`; `next` is where the one after it begins.
struct HeadLine {
  ByteRange range;
  uint32_t next{};
};

HeadLine LineAt(std::string_view text, uint32_t at) {
  const size_t stop = std::min(text.find_first_of("\r\n", at), text.size());
  uint32_t next = static_cast<uint32_t>(stop);
  if (next < text.size()) next += text.substr(next).starts_with("\r\n") ? 2 : 1;
  return {.range = Trim(text, {at, static_cast<uint32_t>(stop)}), .next = next};
}

std::string_view Unquote(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

class HeadReader {
 public:
  HeadReader(std::string_view text, const ArticleMeta& known, FrontMatter& out)
      : text_(text), known_(known), out_(out) {}

  void Field(ByteRange line) {
    const std::string_view view = Slice(text_, line);
    if (view.empty() || view[0] == '#') return;
    const size_t colon = view.find(':');
    if (colon == std::string_view::npos) return Say(line, "front matter: a line is \"key: value\"");
    const std::string key = LowerAscii(TrimView(view.substr(0, colon)));
    const std::string_view value = Unquote(TrimView(view.substr(colon + 1)));
    if (key == "outlet") return Text(value, known_.outlet, out_.meta.outlet);
    if (key == "url") return Text(value, known_.url, out_.meta.url);
    if (key == "timezone") return Text(value, known_.timezone, out_.meta.timezone);
    if (key == "published") return Date(line, value, known_.published, out_.meta.published);
    if (key == "updated") return Date(line, value, known_.updated, out_.meta.updated);
    Say(line, fmt::format("front matter: unknown field \"{}\"", key));
  }

 private:
  void Say(ByteRange line, std::string text) {
    out_.diagnostics.push_back(
        {.level = DiagnosticLevel::kWarning, .path = {}, .start = line.begin, .text = std::move(text)});
  }

  static void Text(std::string_view value, const std::string& known, std::string& out) {
    if (known.empty()) out = value;
  }

  void Date(ByteRange line, std::string_view value, const std::optional<Moment>& known,
            std::optional<Moment>& out) {
    if (value.empty()) return;
    const std::optional<Moment> moment = ParseMoment(value);
    if (!moment)
      return Say(
          line,
          fmt::format("front matter: \"{}\" is no date (expected 2025-10-22 or 2025-10-22T11:32)", value));
    if (!known) out = moment;
  }

  std::string_view text_;
  const ArticleMeta& known_;
  FrontMatter& out_;
};

}  // namespace

FrontMatter ReadFrontMatter(std::string_view text, const ArticleMeta& known) {
  FrontMatter none{.end = 0, .meta = known, .diagnostics = {}};
  HeadLine line = LineAt(text, 0);
  if (Slice(text, line.range) != "---") return none;
  FrontMatter head = none;
  HeadReader reader(text, known, head);
  for (int count = 0; count < kMostLines && line.next < text.size() && line.next < kLongestHead; ++count) {
    line = LineAt(text, line.next);
    if (Slice(text, line.range) == "---") {
      head.end = line.next;
      return head;
    }
    reader.Field(line.range);
  }
  none.diagnostics.push_back({.level = DiagnosticLevel::kWarning,
                              .path = {},
                              .start = 0,
                              .text = "front matter: no closing line \"---\", read as text"});
  return none;
}

}  // namespace rashomon
