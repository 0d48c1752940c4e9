#include "report/agreements.h"

#include <doctest/doctest.h>

#include "report/issues.h"

using namespace rashomon;

namespace {

// An article of one sentence that gives a count of people hurt, on Monday.
void AddArticle(StoryReport& report, const std::string& outlet, const std::string& text,
                const std::string& figure, double count) {
  Story& story = report.story;
  const auto d = static_cast<uint32_t>(story.articles.size());
  Analysis& article = story.articles.emplace_back();
  article.document.meta.outlet = outlet;
  article.document.meta.path = outlet + ".txt";
  article.document.text = text;
  const ByteRange all{0, static_cast<uint32_t>(text.size())};
  article.document.sentences.emplace_back().range = all;
  auto range = [&](const std::string& words) {
    const auto at = static_cast<uint32_t>(text.find(words));
    REQUIRE(at < text.size());
    return ByteRange{at, at + static_cast<uint32_t>(words.size())};
  };
  Quantity quantity;
  quantity.range = range(figure);
  quantity.measure = MeasureType::kCount;
  quantity.low = quantity.high = quantity.stated = count;
  quantity.noun = "person";
  quantity.noun_word = 1;
  article.values.quantities.push_back(quantity);
  article.claims.claims.emplace_back().span = all;
  EventMention mention;
  mention.document = d;
  mention.word = 2;
  mention.own_words = {0, 1, 2};
  mention.clause = all;
  mention.claim = 0;
  mention.klass = "injury";
  story.mentions.push_back(mention);
  story.events[0].mentions.push_back(d);
}

StoryReport Report() {
  StoryReport report;
  report.story.name = "Orle bridge";
  report.story.events.push_back(
      {.label = "injury, Tolvik", .key = "injury tolvik", .mentions = {}, .background = {}});
  AddArticle(report, "Gazette", "Eight people hurt at the bridge.", "Eight people", 8);
  AddArticle(report, "Ledger", "At Tolvik 8 people were hurt.", "8 people", 8);
  return report;
}

}  // namespace

TEST_CASE("outlets that give one figure of one event agree") {
  const StoryReport report = Report();
  const std::vector<Slot> agreed = AgreedSlots(report);
  REQUIRE(agreed.size() == 1);
  CHECK(agreed[0].kind == SlotKind::kNumber);
  CHECK(agreed[0].question == "How many: person? (injury, Tolvik)");
  REQUIRE(agreed[0].positions.size() == 1);
  CHECK(agreed[0].positions[0].mentions.size() == 2);
  CHECK(AgreementWords(report.story, agreed[0]) == "2 outlets agree: \"Eight people\".");
}

TEST_CASE("one outlet alone agrees with nobody, and neither do copies of one text") {
  StoryReport report = Report();
  report.story.articles[1].document.meta.outlet = "Gazette";
  CHECK(AgreedSlots(report).empty());
  const std::string copied =
      "Eight people were hurt when the old bridge over the Orle gave way. The road to Tolvik is closed until "
      "further notice, the mayor said.";
  report = Report();
  for (Analysis& article : report.story.articles) {
    article.document.text = copied;
    const auto end = static_cast<uint32_t>(copied.find('.') + 1);
    article.document.sentences.resize(2);
    article.document.sentences[0].range = {0, end};
    article.document.sentences[1].range = {end + 1, static_cast<uint32_t>(copied.size())};
  }
  CHECK(AgreedSlots(report).empty());
}

TEST_CASE("a third figure, another polarity or another event is no agreement") {
  StoryReport report = Report();
  AddArticle(report, "Post", "Nine people hurt, it says.", "Nine people", 9);
  CHECK(AgreedSlots(report).empty());
  report = Report();
  report.story.mentions[1].polarity = Polarity::kNegative;
  CHECK(AgreedSlots(report).empty());
  report = Report();
  report.story.events.push_back(
      {.label = "injury, Velm", .key = "injury velm", .mentions = {}, .background = {}});
  report.story.mentions[1].event = 1;
  CHECK(AgreedSlots(report).empty());
}

TEST_CASE("a question that a conflict is about is told there") {
  StoryReport report = Report();
  Conflict conflict;
  conflict.slot = AgreedSlots(report)[0];
  report.comparison.conflicts.push_back(conflict);
  CHECK(AgreedSlots(report).empty());
}

TEST_CASE("an agreement is a passed case of JUnit that says who agrees, and no result of SARIF") {
  const IssueRun run{
      .tool_version = "1", .rules = {}, .suites = {IssuesOf(Report(), 0.5)}, .notifications = {}};
  const std::string junit = RenderJunit(run);
  CHECK(junit.find("tests=\"1\" failures=\"0\"") != std::string::npos);
  CHECK(junit.find("<system-out>2 outlets agree: &quot;Eight people&quot;.\n"
                   "Gazette.txt:1:1: answer A: Eight people (Gazette, in its own voice)\n"
                   "Ledger.txt:1:11: answer A: Eight people (Ledger, in its own voice)\n</system-out>") !=
        std::string::npos);
  CHECK(RenderSarif(run).find("How many") == std::string::npos);
}
