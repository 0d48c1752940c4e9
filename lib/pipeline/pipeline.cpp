#include "pipeline/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "base/status_macros.h"
#include "claims/claim_finder.h"
#include "conflicts/comparer.h"
#include "entities/coreference.h"
#include "events/story_builder.h"
#include "model/reader.h"
#include "pipeline/invariants.h"
#include "pipeline/stage_times.h"
#include "syntax/facts.h"
#include "syntax/name_reader.h"
#include "syntax/parser.h"
#include "values/extractor.h"

namespace rashomon {

struct Engine::Impl {
  EngineOptions options;
  std::shared_ptr<const TextResources> text;
  ModelReader model;
  Lemmatizer lemmatizer;
  NameReader names;
  FactReader facts;
  EntityLexicon entities;
  ValueExtractor values;
  ClaimFinder claims;
  StoryBuilder builder;
  std::optional<Comparer> comparer;
  StageTimes times;

  Reading ReadModel(const Document& document);
  Analysis Analyse(Document document);
  std::vector<Analysis> AnalyseAll(std::vector<Document> documents, const Progress& progress);
  Story Build(std::string name, std::vector<Document> documents, const Progress& progress,
              const std::vector<GivenMention>* given = nullptr);
  void Note(Document& document, const std::vector<std::string>& broken) const;
};

namespace {

std::vector<Diagnostic> AsDiagnostics(const std::vector<std::string>& broken, const std::string& path) {
  std::vector<Diagnostic> all;
  for (const std::string& what : broken) {
    all.push_back({.level = DiagnosticLevel::kError,
                   .path = path,
                   .start = {},
                   .text = fmt::format("internal error: {} is broken", what)});
  }
  return all;
}

size_t WordsOf(const Story& story) {
  size_t words = 0;
  for (const Analysis& article : story.articles) words += article.document.tokens.size();
  return words;
}

}  // namespace

Reading Engine::Impl::ReadModel(const Document& document) {
  return times.Run("model", document.tokens.size(), [&] { return model.Read(document); });
}

Analysis Engine::Impl::Analyse(Document document) {
  const size_t words = document.tokens.size();
  if (options.check_invariants) Note(document, BrokenInvariants(document));
  Analysis analysis{.document = std::move(document), .parse = {}, .entities = {}, .values = {}, .claims = {}};
  const Document& read = analysis.document;
  const Reading reading = ReadModel(read);
  analysis.parse =
      times.Run("syntax", words, [&] { return ParseDocument(read, reading, lemmatizer, names); });
  analysis.facts = facts.Read(reading, analysis.parse);
  analysis.entities =
      times.Run("entities", words, [&] { return ResolveEntities(read, analysis.parse, entities); });
  analysis.values =
      times.Run("values", words, [&] { return values.Extract(read, analysis.parse, analysis.entities); });
  analysis.claims = times.Run("claims", words,
                              [&] { return claims.Find(read, analysis.parse, analysis.entities, entities); });
  if (options.check_invariants) Note(analysis.document, BrokenInvariants(analysis));
  return analysis;
}

void Engine::Impl::Note(Document& document, const std::vector<std::string>& broken) const {
  for (Diagnostic& diagnostic : AsDiagnostics(broken, document.meta.path)) {
    document.diagnostics.push_back(std::move(diagnostic));
  }
}

std::vector<Analysis> Engine::Impl::AnalyseAll(std::vector<Document> documents, const Progress& progress) {
  std::vector<Analysis> all(documents.size());
  std::atomic<size_t> next{0};
  std::mutex mutex;
  size_t done = 0;
  auto work = [&] {
    for (size_t i = next++; i < documents.size(); i = next++) {
      all[i] = Analyse(std::move(documents[i]));
      const std::lock_guard lock(mutex);
      ++done;
      if (progress) progress(done, documents.size());
    }
  };
  const size_t count = std::min(documents.size(), static_cast<size_t>(std::max(options.threads, 1)));
  std::vector<std::jthread> helpers;
  for (size_t i = 1; i < count; ++i) helpers.emplace_back(work);
  work();
  helpers.clear();  // joins
  return all;
}

Story Engine::Impl::Build(std::string name, std::vector<Document> documents, const Progress& progress,
                          const std::vector<GivenMention>* given) {
  std::vector<Analysis> articles = AnalyseAll(std::move(documents), progress);
  size_t words = 0;
  for (const Analysis& article : articles) words += article.document.tokens.size();
  return times.Run("events", words,
                   [&] { return builder.Build(std::move(name), std::move(articles), entities, given); });
}

absl::StatusOr<Engine> Engine::Load(const FileSource& files, const EngineOptions& options) {
  StageTimes times(options.clock);
  const double begin = times.Now();
  auto folder = [&](const char* module) { return JoinPath(options.resources, module); };
  // The two models take most of the time; the second is loaded beside the first.
  auto loading = std::async(std::launch::async, [&]() -> absl::StatusOr<std::optional<Comparer>> {
    if (!options.compares) return std::nullopt;
    return Comparer::Load(files, options.resources, options.threads);
  });
  ASSIGN_OR_RETURN(auto text, LoadTextResources(files, folder("text")));
  ASSIGN_OR_RETURN(auto model, ModelReader::Load(files, folder("model"), options.threads));
  ASSIGN_OR_RETURN(auto lemmatizer, Lemmatizer::Load(files, folder("syntax")));
  ASSIGN_OR_RETURN(auto names, NameReader::Load(files, options.resources));
  ASSIGN_OR_RETURN(auto facts, FactReader::Load(files, options.resources));
  ASSIGN_OR_RETURN(auto entities, EntityLexicon::Load(files, folder("entities")));
  ASSIGN_OR_RETURN(auto values, ValueExtractor::Load(files, folder("values")));
  ASSIGN_OR_RETURN(auto claims, ClaimFinder::Load(files, folder("claims")));
  ASSIGN_OR_RETURN(auto builder, StoryBuilder::Load(files, folder("events")));
  ASSIGN_OR_RETURN(auto comparer, loading.get());
  const double seconds = times.Now() - begin;
  std::unique_ptr<Impl> impl(new Impl{.options = options,
                                      .text = std::move(text),
                                      .model = std::move(model),
                                      .lemmatizer = std::move(lemmatizer),
                                      .names = std::move(names),
                                      .facts = std::move(facts),
                                      .entities = std::move(entities),
                                      .values = std::move(values),
                                      .claims = std::move(claims),
                                      .builder = std::move(builder),
                                      .comparer = std::move(comparer),
                                      .times = StageTimes(options.clock)});
  impl->times.Add("load", seconds, 0);
  return Engine(std::move(impl));
}

StoryDocuments Engine::Read(const FileSource& files, const StoryInput& input) const {
  const double begin = impl_->times.Now();
  StoryDocuments story = ReadStory(files, input, *impl_->text);
  size_t words = 0;
  for (const Document& document : story.documents) words += document.tokens.size();
  impl_->times.Add("text", impl_->times.Now() - begin, words);
  return story;
}

Analysis Engine::Analyse(Document document) const {
  return impl_->Analyse(std::move(document));
}

Story Engine::Build(std::string name, std::vector<Document> documents, const Progress& progress) const {
  return impl_->Build(std::move(name), std::move(documents), progress);
}

Story Engine::Build(std::string name, std::vector<Document> documents,
                    const std::vector<GivenMention>& mentions) const {
  return impl_->Build(std::move(name), std::move(documents), {}, &mentions);
}

StoryReport Engine::Compare(StoryDocuments input, const Progress& progress) const {
  StoryReport report;
  report.story = impl_->Build(std::move(input.name), std::move(input.documents), progress);
  report.comparison = impl_->times.Run("conflicts", WordsOf(report.story),
                                       [&] { return impl_->comparer->Compare(report.story); });
  report.other_language = std::move(input.other_language);
  report.diagnostics = std::move(input.diagnostics);
  if (impl_->options.check_invariants) {
    std::vector<std::string> broken = BrokenInvariants(report.story);
    if (broken.empty()) broken = BrokenInvariants(report.story, report.comparison);
    for (Diagnostic& diagnostic : AsDiagnostics(broken, report.story.name)) {
      report.diagnostics.push_back(std::move(diagnostic));
    }
  }
  report.tool_version = impl_->options.tool_version;
  report.model_version = model_version();
  return report;
}

std::vector<PairExplanation> Engine::Explain(const Story& story,
                                             const std::vector<PassagePair>& pairs) const {
  return impl_->comparer->Explain(story, pairs);
}

Parse Engine::ParseOnly(const Document& document) const {
  return ParseDocument(document, impl_->ReadModel(document), impl_->lemmatizer, impl_->names);
}

std::string Engine::DumpFacts(const Document& document) const {
  const Reading reading = impl_->model.Read(document);
  const Parse parse = ParseDocument(document, reading, impl_->lemmatizer, impl_->names);
  return ToText(parse, impl_->facts.Read(reading, parse));
}

std::string Engine::DumpNames(const Document& document) const {
  const Reading reading = impl_->model.Read(document);
  const Parse parse = ParseDocument(document, reading, impl_->lemmatizer, impl_->names);
  return impl_->names.DumpSigns(document, reading, parse);
}

std::string Engine::DumpEntities(const Analysis& analysis) const {
  const PhraseChains chains = FindChains(analysis.document, analysis.parse, impl_->entities);
  return ToText(analysis.document, analysis.entities) + ToText(analysis.document, chains);
}

std::string Engine::DumpAntecedents(const Analysis& analysis) const {
  return rashomon::DumpAntecedents(analysis.document, analysis.parse, impl_->entities);
}

std::string Engine::DumpDrafts(const Analysis& analysis) const {
  return impl_->claims.DumpDrafts(analysis.document, analysis.parse, analysis.entities, impl_->entities);
}

std::string Engine::DumpLinks(const Story& story) const {
  return impl_->builder.DumpLinks(story);
}

std::string Engine::DumpProposals(const Story& story) const {
  return impl_->comparer->DumpProposals(story);
}

const TextResources& Engine::text_resources() const {
  return *impl_->text;
}

std::string Engine::model_version() const {
  return impl_->model.info().version;
}

std::vector<StageTime> Engine::times() const {
  return impl_->times.times();
}

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

}  // namespace rashomon
