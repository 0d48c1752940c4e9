// Decisions outlive the next run.
#include "store_fixture.h"

using namespace rashomon;

namespace {

struct Newsroom {
  TemporaryFolder folder;
  std::unique_ptr<Store> store = MustOpen(folder.File("a.db"));

  void Decide(ReviewVerdict verdict) { MustAct(*store, DecisionOn(Only(*store), verdict)); }
};

const FindingRecord kHurt = FindingWith("hurt", {{0, "24"}, {1, "11"}});
const FindingRecord kMoved = FindingWith("hurt", {{0, "35"}, {1, "11"}});

RunRecord Edited(RunRecord run) {
  run.articles[0] = ArticleWith("gazette", "35 people were hurt when the ferry struck the pier.");
  return run;
}

}  // namespace

TEST_CASE("the same run again changes nothing") {
  Newsroom room;
  MustSave(*room.store, RunWith({kHurt}));
  room.Decide(ReviewVerdict::kConfirmed);
  const int64_t change = *room.store->LastChange();
  const RunSummary again = MustSave(*room.store, RunWith({kHurt}));
  CHECK(again.repeated);
  CHECK(again.same == 1);
  CHECK(again.decided == 1);
  CHECK(*room.store->LastChange() == change);
}

TEST_CASE("a finding with the same fingerprint keeps its decision when other things change") {
  Newsroom room;
  MustSave(*room.store, RunWith({kHurt}));
  room.Decide(ReviewVerdict::kFirstWrong);
  RunRecord next = RunWith({kHurt, FindingWith("dead", {{0, "2"}, {1, "3"}})});
  next.articles.push_back(ArticleWith("radio", "The ferry sails again."));
  const RunSummary summary = MustSave(*room.store, next);
  CHECK(summary.same == 1);
  CHECK(summary.added == 1);
  CHECK(ItemsOf(*room.store, "first_wrong").size() == 1);
  CHECK(ItemsOf(*room.store, "unreviewed")[0].change == "new");
  CHECK(ItemsOf(*room.store, "unreviewed")[0].cause == "news");
}

TEST_CASE("other values in the same slot come back as changed, with words for what moved") {
  Newsroom room;
  MustSave(*room.store, RunWith({kHurt}));
  room.Decide(ReviewVerdict::kFirstWrong);
  const RunSummary summary = MustSave(*room.store, Edited(RunWith({kMoved})));
  CHECK(summary.changed == 1);
  const QueueItem item = Only(*room.store);
  CHECK(item.status == "changed");
  CHECK(item.cause == "news");
  const FindingView view = ViewOf(*room.store, item.id);
  CHECK(view.what_changed == "the figure moved from “24” to “35”");
  CHECK_FALSE(view.decision);
  REQUIRE(view.earlier);
  CHECK(view.earlier->verdict == ReviewVerdict::kFirstWrong);
  CHECK(view.history[0].action == "changed");
}

TEST_CASE("values that come back bring their decision back") {
  Newsroom room;
  MustSave(*room.store, RunWith({kHurt}));
  room.Decide(ReviewVerdict::kFirstWrong);
  MustSave(*room.store, Edited(RunWith({kMoved})));
  room.Decide(ReviewVerdict::kCompatible);  // refused: no reason is given
  CHECK(Only(*room.store).status == "changed");
  room.Decide(ReviewVerdict::kBothWrong);
  CHECK(Only(*room.store).status == "both_wrong");
  MustSave(*room.store, RunWith({kHurt}));
  CHECK(Only(*room.store).status == "first_wrong");
}

TEST_CASE("a finding that is no longer found is shown as gone, and returns with its decision") {
  Newsroom room;
  MustSave(*room.store, RunWith({kHurt}));
  room.Decide(ReviewVerdict::kConfirmed);
  CHECK(Only(*room.store).answers == "24 / 11");
  const RunSummary gone = MustSave(*room.store, Edited(RunWith({})));
  CHECK(gone.gone == 1);
  CHECK(Only(*room.store).status == "gone");
  CHECK(Only(*room.store).cause == "news");
  const RunSummary back = MustSave(*room.store, RunWith({kHurt}));
  CHECK(back.returned == 1);
  CHECK(Only(*room.store).status == "confirmed");
}

TEST_CASE("what changed because the tool changed is told apart from what changed because the news did") {
  Newsroom room;
  const FindingRecord dead = FindingWith("dead", {{1, "2"}, {1, "3"}});
  MustSave(*room.store, RunWith({kHurt, dead}));
  SUBCASE("another tool, the same articles") {
    RunRecord next = RunWith({kMoved});
    next.tool = "1.1";
    const RunSummary summary = MustSave(*room.store, next);
    CHECK(summary.by_tool == 2);
    for (const QueueItem& item : ItemsOf(*room.store)) CHECK(item.cause == "tool");
  }
  SUBCASE("another tool and one article edited") {
    RunRecord next = Edited(RunWith({kMoved}));
    next.model = "m2";
    const RunSummary summary = MustSave(*room.store, next);
    CHECK(summary.by_tool == 1);
    CHECK(ItemsOf(*room.store, "gone")[0].cause == "tool");
    CHECK(ItemsOf(*room.store, "unreviewed")[0].cause == "either");
  }
  SUBCASE("the same tool with other settings") {
    RunRecord next = RunWith({kMoved, dead});
    next.options = "published=2031-05-08";
    MustSave(*room.store, next);
    CHECK(ItemsOf(*room.store, "unreviewed")[0].cause == "settings");
  }
}

TEST_CASE("two findings of one slot keep their own decisions, in any order") {
  Newsroom room;
  const FindingRecord other = FindingWith("hurt", {{0, "5"}, {1, "6"}});
  MustSave(*room.store, RunWith({kHurt, other}));
  for (const QueueItem& item : ItemsOf(*room.store)) {
    const bool first = ViewOf(*room.store, item.id).finding.fingerprint == kHurt.fingerprint;
    MustAct(*room.store, DecisionOn(item, first ? ReviewVerdict::kFirstWrong : ReviewVerdict::kSecondWrong));
  }
  const RunSummary summary = MustSave(*room.store, Edited(RunWith({other, kMoved})));
  CHECK(summary.same == 1);
  CHECK(summary.changed == 1);
  CHECK(ItemsOf(*room.store, "second_wrong").size() == 1);
  const std::vector<QueueItem> changed = ItemsOf(*room.store, "changed");
  REQUIRE(changed.size() == 1);
  CHECK(ViewOf(*room.store, changed[0].id).earlier->verdict == ReviewVerdict::kFirstWrong);
}

TEST_CASE("stories of one store do not touch each other") {
  Newsroom room;
  MustSave(*room.store, RunWith({kHurt}));
  RunRecord other = RunWith({kMoved});
  other.story = "Bridge";
  MustSave(*room.store, other);
  CHECK(ItemsOf(*room.store).size() == 2);
  CHECK(ItemsOf(*room.store, "gone").empty());
}

TEST_CASE("change words name new and lost answers, holders and labels") {
  CHECK(ChangeWords(kHurt, FindingWith("hurt", {{0, "24"}, {1, "11"}, {1, "12"}})) == "new: “12”");
  CHECK(ChangeWords(FindingWith("hurt", {{0, "24"}, {1, "11"}, {1, "12"}}), kHurt) ==
        "no longer stated: “12”");
  FindingRecord held = kHurt;
  held.positions[0].mentions[0].sources = {"the police"};
  held.relation = "update";
  CHECK(ChangeWords(kHurt, held) ==
        "“24” is now also stated by the police; “24” is no longer stated by Norline; was labelled "
        "contradiction, is "
        "now update");
}
