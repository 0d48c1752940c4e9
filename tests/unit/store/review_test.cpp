// Actions, undo, stale views, expiry, the queue.
#include "store_fixture.h"

using namespace rashomon;

namespace {

struct Desk {
  TemporaryFolder folder;
  std::unique_ptr<Store> store = MustOpen(folder.File("a.db"));

  explicit Desk(std::vector<FindingRecord> findings = {FindingWith("hurt", {{0, "24"}, {1, "11"}})}) {
    MustSave(*store, RunWith(std::move(findings)));
  }

  ActionResult Do(ActionKind kind, const std::string& text, const Stamp& stamp = kMarta) {
    ReviewAction action = DecisionOn(Only(*store), ReviewVerdict::kConfirmed);
    action.kind = kind;
    action.text = text;
    return MustAct(*store, action, stamp);
  }

  ActionResult Undo(int64_t audit) { return *store->Undo(audit, Only(*store).revision, kMarta); }
};

}  // namespace

TEST_CASE("a decision is kept with who, when and why, and stands in the audit") {
  Desk desk;
  const ActionResult result = MustAct(
      *desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kCompatible, "two counts of two days"));
  CHECK(result.done());
  const FindingView view = ViewOf(*desk.store, Only(*desk.store).id);
  REQUIRE(view.decision);
  CHECK(view.decision->who == "Marta");
  CHECK(view.decision->at == kMarta.at);
  CHECK(view.decision->why == "two counts of two days");
  REQUIRE(view.history.size() == 1);
  CHECK(view.history[0].id == result.audit);
  CHECK(view.history[0].why == "two counts of two days");
}

TEST_CASE("compatible needs a reason") {
  Desk desk;
  CHECK_FALSE(MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kCompatible)).done());
  CHECK(Only(*desk.store).status == "unreviewed");
}

TEST_CASE("an action on a stale view is refused and tells what changed") {
  Desk desk;
  const QueueItem seen = Only(*desk.store);
  CHECK(MustAct(*desk.store, DecisionOn(seen, ReviewVerdict::kFirstWrong), kIvo).done());
  const ActionResult late = MustAct(*desk.store, DecisionOn(seen, ReviewVerdict::kSecondWrong));
  CHECK_FALSE(late.done());
  REQUIRE(late.since.size() == 1);
  CHECK(late.since[0].who == "Ivo");
  CHECK(Only(*desk.store).status == "first_wrong");
  ReviewAction again = DecisionOn(seen, ReviewVerdict::kSecondWrong);
  again.revision = late.revision;
  CHECK(MustAct(*desk.store, again).done());
}

TEST_CASE("every action can be undone, and the undo as well") {
  Desk desk;
  const ActionResult decided =
      MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kFirstWrong));
  const ActionResult noted = desk.Do(ActionKind::kNote, "ask the clinic");
  const ActionResult assigned = desk.Do(ActionKind::kAssign, "Ivo");
  const ActionResult redecided =
      MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kBothWrong));
  const int64_t id = Only(*desk.store).id;

  CHECK(desk.Undo(noted.audit).done());
  CHECK(ViewOf(*desk.store, id).note.empty());
  CHECK(desk.Undo(assigned.audit).done());
  CHECK(Only(*desk.store).assignee.empty());

  const ActionResult blocked = desk.Undo(decided.audit);
  CHECK_FALSE(blocked.done());
  CHECK_FALSE(blocked.since.empty());
  const ActionResult undone = desk.Undo(redecided.audit);
  CHECK(undone.done());
  CHECK(Only(*desk.store).status == "first_wrong");
  CHECK_FALSE(desk.Undo(redecided.audit).done());
  CHECK(desk.Undo(undone.audit).done());
  CHECK(Only(*desk.store).status == "both_wrong");
  CHECK(desk.Undo(redecided.audit).done());
  CHECK(desk.Undo(decided.audit).done());
  CHECK(Only(*desk.store).status == "unreviewed");
}

TEST_CASE("the last action of a person is the one that still stands") {
  Desk desk;
  const ActionResult first = MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kFirstWrong));
  const ActionResult second = desk.Do(ActionKind::kNote, "later");
  CHECK(desk.store->LastAction("Marta")->id == second.audit);
  CHECK(desk.store->LastAction("Ivo")->id == 0);
  desk.Undo(second.audit);
  CHECK(desk.store->LastAction("Marta")->id == first.audit);
}

TEST_CASE("the second reader is another person, and a new decision needs a new signature") {
  Desk desk;
  CHECK_FALSE(desk.Do(ActionKind::kSign, "", kIvo).done());
  MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kFirstWrong));
  CHECK_FALSE(desk.Do(ActionKind::kSign, "").done());
  CHECK(desk.Do(ActionKind::kSign, "", kIvo).done());
  CHECK(Only(*desk.store).second_reader == "Ivo");
  CHECK(desk.Do(ActionKind::kUnsign, "", kIvo).done());
  CHECK(Only(*desk.store).second_reader.empty());
  desk.Do(ActionKind::kSign, "", kIvo);
  MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kSecondWrong));
  CHECK(Only(*desk.store).second_reader.empty());
}

TEST_CASE("a decision that expires comes back to the queue on its day") {
  Desk desk;
  ReviewAction action = DecisionOn(Only(*desk.store), ReviewVerdict::kCompatible, "until the count is final");
  action.expires = "2031-05-09";
  MustAct(*desk.store, action);
  QueueFilter filter;
  filter.today = "2031-05-08";
  CHECK(desk.store->Queue(filter)->items[0].status == "compatible");
  filter.today = "2031-05-09";
  CHECK(desk.store->Queue(filter)->items[0].status == "expired");
}

TEST_CASE("reopening takes a decision away and can be undone") {
  Desk desk;
  CHECK_FALSE(desk.Do(ActionKind::kReopen, "").done());
  MustAct(*desk.store, DecisionOn(Only(*desk.store), ReviewVerdict::kFirstWrong));
  const ActionResult reopened = desk.Do(ActionKind::kReopen, "");
  CHECK(Only(*desk.store).status == "unreviewed");
  CHECK(desk.Undo(reopened.audit).done());
  CHECK(Only(*desk.store).status == "first_wrong");
}

TEST_CASE("the queue is filtered, counted and paged") {
  std::vector<FindingRecord> findings;
  for (int i = 0; i < 30; ++i) {
    FindingRecord finding = FindingWith("slot" + std::to_string(i), {{0, "1"}, {1, "2"}});
    finding.severity = i % 3;
    finding.kind = i % 2 ? "date" : "number";
    if (i == 7) finding.positions[0].mentions[0].sources = {"the 100% club"};
    if (i == 7) finding.question = "100% of what?";
    findings.push_back(finding);
  }
  Desk desk(findings);
  QueueFilter filter;
  filter.today = kToday;
  filter.limit = 10;
  filter.offset = 25;
  auto page = *desk.store->Queue(filter);
  CHECK(page.total == 30);
  CHECK(page.items.size() == 5);
  CHECK(page.items.back().severity == 2);
  filter.offset = 0;
  filter.kind = "date";
  filter.severity = "0";
  CHECK(desk.store->Queue(filter)->total == 5);
  filter = {};
  filter.words = "100%";
  CHECK(desk.store->Queue(filter)->total == 1);
  filter = {};
  filter.source = "the 100% club";
  CHECK(desk.store->Queue(filter)->total == 1);
  filter = {};
  filter.outlet = "nobody";
  CHECK(desk.store->Queue(filter)->total == 0);
  filter.outlet = "mirror";
  CHECK(desk.store->Queue(filter)->total == 30);
  MustAct(*desk.store, DecisionOn(page.items[0], ReviewVerdict::kConfirmed));
  filter = {};
  filter.status = "open";
  page = *desk.store->Queue(filter);
  CHECK(page.total == 29);
  CHECK(page.by_status == std::vector<std::pair<std::string, int64_t>>{{"confirmed", 1}, {"unreviewed", 29}});
}
