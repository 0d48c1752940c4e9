// Fills a store with findings on two invented articles, so that tests of the review page do not hang on what
// the rules find. usage: seed_store DB COUNT [edited]   ("edited": the first article's figures moved)
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "store/store.h"

using namespace rashomon;

namespace {

struct Text {
  std::string bytes =
      "Ferry accident at Lowen\n\n<script>document.title = 'owned'</script> \xE2\x80\xAEodd \xF0\x9D\x84\x9E "
      "<img src=x onerror=alert(1)>\n\n";
  std::vector<ByteRange> figures, clauses;

  void Add(size_t index, size_t figure) {
    const auto begin = static_cast<uint32_t>(bytes.size());
    bytes += fmt::format("At pier {} the harbour office counted ", index + 1);
    const auto number = static_cast<uint32_t>(bytes.size());
    bytes += fmt::format("{}", figure);
    figures.push_back({number, static_cast<uint32_t>(bytes.size())});
    bytes += " people who were hurt.";
    clauses.push_back({begin, static_cast<uint32_t>(bytes.size())});
    bytes += "\n\n";
  }
};

ArticleRecord ArticleOf(const std::string& outlet, const Text& text, char digit) {
  ArticleRecord article;
  article.sha256 = std::string(64, digit);
  article.path = outlet + ".txt";
  article.outlet = outlet;
  article.published = "2031-05-07 09:00";
  article.title = "Ferry accident at Lowen";
  article.text = text.bytes;
  size_t begin = 0;
  while (begin < text.bytes.size()) {
    const size_t end = text.bytes.find('\n', begin);
    if (end > begin) {
      article.annotation.paragraphs.push_back({begin == 0 ? RegionKind::kHeadline : RegionKind::kBody,
                                               {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)},
                                               {}});
    }
    begin = end + 1;
  }
  return article;
}

PositionRecord PositionOf(const RunRecord& run, uint32_t article, const Text& text, size_t index) {
  MentionRecord mention;
  mention.article = article;
  mention.span = text.clauses[index];
  mention.focus = text.figures[index];
  mention.outlet = run.articles[article].outlet;
  mention.published = run.articles[article].published;
  mention.chain = "citing the harbour office";
  mention.place = fmt::format("{}:{}:1", run.articles[article].path, index * 2 + 5);
  mention.before = text.bytes.substr(mention.span.begin, mention.focus.begin - mention.span.begin);
  mention.words = text.bytes.substr(mention.focus.begin, mention.focus.size());
  mention.after = text.bytes.substr(mention.focus.end, mention.span.end - mention.focus.end);
  mention.sources = {"the harbour office"};
  return {.heading = mention.words,
          .value = mention.words,
          .normalised = fmt::format("[{0},{0}] person", mention.words),
          .mentions = {mention}};
}

RunRecord RunOf(size_t count, bool edited) {
  Text first, second;
  for (size_t i = 0; i < count; ++i) {
    first.Add(i, edited && i % 5 == 0 ? i + 500 : i + 10);
    second.Add(i, i + 20);
  }
  RunRecord run;
  run.story = "Ferry";
  run.tool = "1.0";
  run.model = "m";
  run.report = edited ? "{\"edited\": true}" : "{}";
  run.articles = {ArticleOf("gazette", first, edited ? 'c' : 'a'), ArticleOf("mirror", second, 'b')};
  for (size_t i = 0; i < count; ++i) {
    FindingRecord finding;
    finding.slot_key = fmt::format("{:016x}", i);
    finding.question = fmt::format("How many people were hurt at pier {}?", i + 1);
    finding.kind = i % 3 == 0 ? "date" : "number";
    finding.relation = i % 2 == 0 ? "contradiction" : "update";
    finding.rule = "number.count";
    finding.explanation = "The figures of one measure differ.";
    finding.severity = static_cast<int>(i % 3);
    finding.confidence = 0.9;
    finding.positions = {PositionOf(run, 0, first, i), PositionOf(run, 1, second, i)};
    finding.fingerprint =
        fmt::format("{:08x}{:>4}{:>4}", i, finding.positions[0].value, finding.positions[1].value);
    run.findings.push_back(std::move(finding));
  }
  return run;
}

}  // namespace

int main(int count, char** values) {
  if (count < 3) return 2;
  const auto store = Store::Open(values[1]);
  if (!store.ok()) return 3;
  const RunRecord run = RunOf(std::strtoul(values[2], nullptr, 10), count > 3);
  const auto summary = (*store)->SaveRun(run, {.who = "seed", .at = "2031-05-07T08:00:00Z"});
  if (!summary.ok()) return 3;
  std::printf("%ld new, %ld same, %ld changed, %ld gone\n", static_cast<long>(summary->added),
              static_cast<long>(summary->same), static_cast<long>(summary->changed),
              static_cast<long>(summary->gone));
  return 0;
}
