// The only place that knows the order of the stages: bytes -> Analysis -> Story -> Comparison -> StoryReport.
//
// Each stage is timed by the clock that the caller hands in. An Engine holds what is loaded once (model,
// lexicons) and may be used by several threads. Articles of one story are analysed side by side; the result
// does not depend on how many threads there are.
#pragma once

#include <absl/status/statusor.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "conflicts/pair_explanation.h"
#include "report/report.h"
#include "text/story_reader.h"

namespace rashomon {

struct StageTime {
  std::string stage;
  double seconds{};
  uint64_t words{};
};

struct EngineOptions {
  std::string resources;            // folder of lexicons and model
  std::string tool_version{};       // shown in reports
  int threads{2};                   // at least 1
  std::function<double()> clock{};  // seconds from any origin; without one nothing is timed
  bool compares{
      true};  // false: what compares is not loaded; Compare, Explain, DumpProposals may not be called
  // Checks the values of every stage (invariants.h); what is broken becomes an error diagnostic.
  bool check_invariants{};
};

// Called with the number of articles analysed and of all, from one thread at a time.
using Progress = std::function<void(size_t done, size_t total)>;

class Engine {
 public:
  // Errors name the resource file and what is wrong with it.
  static absl::StatusOr<Engine> Load(const FileSource& files, const EngineOptions& options);

  StoryDocuments Read(const FileSource& files, const StoryInput& input) const;
  // Reads and analyses one article whose Document is made.
  Analysis Analyse(Document document) const;
  // The articles of one story, analysed and joined.
  Story Build(std::string name, std::vector<Document> documents, const Progress& progress = {}) const;
  // The same with the event mentions given instead of found.
  Story Build(std::string name, std::vector<Document> documents,
              const std::vector<GivenMention>& mentions) const;
  // The whole comparison of one story.
  StoryReport Compare(StoryDocuments story, const Progress& progress = {}) const;

  // How pairs of passages of a compared story fared, in the order given (conflicts/comparer.h).
  std::vector<PairExplanation> Explain(const Story& story, const std::vector<PassagePair>& pairs) const;

  // For `dump`: tags and trees alone, negations and factuality, what names are weighed by, entities with
  // chains of phrases, what coreference weighs, what attributions are weighed by, pairs of event mentions,
  // and what the rules propose before the score cut.
  Parse ParseOnly(const Document& document) const;
  std::string DumpFacts(const Document& document) const;
  std::string DumpNames(const Document& document) const;
  std::string DumpEntities(const Analysis& analysis) const;
  std::string DumpAntecedents(const Analysis& analysis) const;
  std::string DumpDrafts(const Analysis& analysis) const;
  std::string DumpLinks(const Story& story) const;
  std::string DumpProposals(const Story& story) const;

  const TextResources& text_resources() const;
  std::string model_version() const;
  std::vector<StageTime> times() const;  // summed over threads since Load, in the order of the stages

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace rashomon
