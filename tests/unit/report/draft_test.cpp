#include "report/draft.h"

#include <doctest/doctest.h>

#include "golden.h"
#include "report/report.h"
#include "sample_story.h"

using namespace rashomon;

namespace {

constexpr uint32_t kTelegraph = 1;  // answers all three questions of the sample, one of them twice by itself

std::vector<std::string> QuestionsOf(const StoryReport& report) {
  std::vector<std::string> questions;
  for (const Conflict& conflict : report.comparison.conflicts) questions.push_back(conflict.slot.question);
  return questions;
}

}  // namespace

TEST_CASE("a draft's report holds what others say otherwise, in the draft's order") {
  const StoryReport report = ForDraft(SampleReport(), kTelegraph);
  CHECK(QuestionsOf(report) ==
        std::vector<std::string>{"Why did the ferry strike the pier?", "How many people were hurt?"});
  for (const Conflict& conflict : report.comparison.conflicts) {
    CHECK(conflict.slot.positions.front().mentions.front().document == kTelegraph);
  }
}

TEST_CASE("conflicts inside the draft alone, and among the others, are left out") {
  CHECK(QuestionsOf(ForDraft(SampleReport(), 0)) == std::vector<std::string>{"How many people were hurt?"});
  CHECK(QuestionsOf(ForDraft(SampleReport(), 2)) ==
        std::vector<std::string>{"Why did the ferry strike the pier?"});
  CHECK(ForDraft(SampleReport(), kTelegraph).comparison.cleared.empty());
  CHECK(ForDraft(SampleReport(), 0).comparison.cleared.size() == 2);
}

TEST_CASE("putting the draft first leaves the fingerprint as it is") {
  const StoryReport all = SampleReport(), draft = ForDraft(SampleReport(), kTelegraph);
  CHECK(Fingerprint(draft.comparison.conflicts[1]) == Fingerprint(all.comparison.conflicts[0]));
}

TEST_CASE("the terminal form names places that an editor can jump to") {
  CheckGolden("draft.txt", RenderDraft(ForDraft(SampleReport(), kTelegraph), {.width = 90}));
  const std::string none = RenderDraft(ForDraft(EmptyReport(), 0), {});
  CHECK(none.starts_with("No conflict of your draft with 1 other article"));
}

TEST_CASE("the page of a draft marks its positions") {
  const std::string html = RenderHtml(ForDraft(SampleReport(), kTelegraph));
  CHECK(html.find("<span class=\"mine\">your draft</span>") != std::string::npos);
  CHECK(html.find("In the order of your draft.") != std::string::npos);
  CHECK(RenderHtml(SampleReport()).find("class=\"mine\"") == std::string::npos);
}

TEST_CASE("what the draft has instead of an answer is given as its own words") {
  StoryReport report = SampleReport();
  PositionMention& own = report.comparison.conflicts[0].slot.positions[1].mentions[0];
  own.further = true;
  own.answer = "two dozen";
  CHECK(RenderDraft(ForDraft(report, kTelegraph), {}).find("you write “two dozen”") != std::string::npos);
  own.answer.clear();
  CHECK(RenderDraft(ForDraft(report, kTelegraph), {}).find("you write “=SUM(A1) 24 people were hurt”") !=
        std::string::npos);
}
