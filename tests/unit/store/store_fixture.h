// A store in a folder of its own, and runs made by hand.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/store.h"

namespace rashomon {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "rashomon.XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string File(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline const Stamp kMarta = {.who = "Marta", .at = "2031-05-07T10:00:00Z"};
inline const Stamp kIvo = {.who = "Ivo", .at = "2031-05-07T11:00:00Z"};
inline const std::string kToday = "2031-05-07";

inline std::unique_ptr<Store> MustOpen(const std::string& path) {
  auto store = Store::Open(path);
  REQUIRE_MESSAGE(store.ok(), std::string(store.status().message()));
  return *std::move(store);
}

inline ArticleRecord ArticleWith(const std::string& outlet, const std::string& text) {
  std::string hash;
  for (size_t i = 0; hash.size() < 64; ++i) {
    const char* digits = "0123456789abcdef";
    hash += digits[static_cast<unsigned char>(text[i * 7 % text.size()] + static_cast<char>(i)) % 16];
  }
  ArticleRecord article;
  article.sha256 = hash;
  article.path = outlet + ".txt";
  article.outlet = outlet;
  article.url = "https://" + outlet + ".example/1";
  article.published = "2031-05-07 09:00";
  article.title = "Ferry accident";
  article.text = text;
  article.annotation.paragraphs = {{RegionKind::kBody, {0, static_cast<uint32_t>(text.size())}, {}}};
  return article;
}

struct Answer {
  uint32_t article{};
  std::string value;
};

// A finding whose fingerprint is made of its values.
inline FindingRecord FindingWith(const std::string& slot, const std::vector<Answer>& answers) {
  FindingRecord finding;
  finding.slot_key = slot;
  finding.fingerprint = slot;
  finding.question = "How many " + slot + "?";
  finding.kind = "number";
  finding.relation = "contradiction";
  finding.rule = "number.count";
  finding.explanation = "they differ";
  finding.severity = 1;
  finding.confidence = 0.8;
  for (const Answer& answer : answers) {
    finding.fingerprint += "/" + answer.value;
    MentionRecord mention;
    mention.article = answer.article;
    mention.outlet = answer.article == 0 ? "gazette" : "mirror";
    mention.words = answer.value;
    mention.span = mention.focus = {0, 2};
    mention.sources = {"Norline"};
    finding.positions.push_back(
        {.heading = answer.value, .value = answer.value, .normalised = answer.value, .mentions = {mention}});
  }
  return finding;
}

inline RunRecord RunWith(std::vector<FindingRecord> findings) {
  RunRecord run;
  run.story = "Ferry";
  run.tool = "1.0";
  run.model = "m1";
  run.report = "{}";
  run.articles = {ArticleWith("gazette", "24 people were hurt when the ferry struck the pier."),
                  ArticleWith("mirror", "11 people were hurt, the harbour office said on Thursday.")};
  run.findings = std::move(findings);
  for (const FindingRecord& finding : run.findings) run.report += finding.fingerprint;
  return run;
}

inline RunSummary MustSave(Store& store, const RunRecord& run) {
  const auto summary = store.SaveRun(run, kMarta);
  REQUIRE_MESSAGE(summary.ok(), std::string(summary.status().message()));
  return *summary;
}

inline std::vector<QueueItem> ItemsOf(const Store& store, const std::string& status = "") {
  QueueFilter filter;
  filter.status = status;
  filter.today = kToday;
  const auto page = store.Queue(filter);
  REQUIRE_MESSAGE(page.ok(), std::string(page.status().message()));
  return page->items;
}

inline QueueItem Only(const Store& store) {
  const std::vector<QueueItem> items = ItemsOf(store);
  REQUIRE(items.size() == 1);
  return items[0];
}

inline FindingView ViewOf(const Store& store, int64_t id) {
  const auto view = store.Finding(id, kToday);
  REQUIRE_MESSAGE(view.ok(), std::string(view.status().message()));
  return *view;
}

inline ReviewAction DecisionOn(const QueueItem& item, ReviewVerdict verdict, const std::string& why = "") {
  ReviewAction action;
  action.finding = item.id;
  action.revision = item.revision;
  action.verdict = verdict;
  action.why = why;
  return action;
}

inline ActionResult MustAct(Store& store, const ReviewAction& action, const Stamp& stamp = kMarta) {
  const auto result = store.Act(action, stamp);
  REQUIRE_MESSAGE(result.ok(), std::string(result.status().message()));
  return *result;
}

}  // namespace rashomon
