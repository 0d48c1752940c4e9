// `compare --why FILE:LINE FILE:LINE [PATH...]`.
#include "app/commands/why.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/commands/line_asked.h"
#include "app/commands/outputs.h"
#include "app/commands/session.h"
#include "app/diagnostics.h"
#include "app/streams.h"
#include "base/status_macros.h"
#include "report/why.h"
#include "report/words.h"

namespace rashomon {
namespace {

bool Holds(const StoryInput& story, const std::string& file) {
  return std::any_of(story.articles.begin(), story.articles.end(),
                     [&](const ArticleMeta& article) { return SameFile(article.path, file); });
}

// Index of the article that is this file.
template <typename Articles, typename Get>
std::optional<uint32_t> Find(const Articles& articles, const std::string& file, Get document) {
  for (uint32_t i = 0; i < articles.size(); ++i) {
    if (SameFile(document(articles[i]).meta.path, file)) return i;
  }
  return std::nullopt;
}

class WhyRun {
 public:
  WhyRun(const Options& options, const Surroundings& around) : options_(options), around_(around) {}

  absl::Status Plan() {
    if (options_.operands.size() < 2)
      return absl::InvalidArgumentError("compare --why takes two lines: FILE:LINE FILE:LINE [PATH...]");
    if (!options_.draft.empty()) return absl::InvalidArgumentError("--draft does not go with --why");
    ASSIGN_OR_RETURN(targets_, PlanTargets(options_));
    for (const Target& target : targets_) {
      if (target.format != Format::kText && target.format != Format::kJson)
        return absl::InvalidArgumentError("--why is told as text or as json");
    }
    for (size_t side = 0; side < 2; ++side) {
      ASSIGN_OR_RETURN(lines_[side], ParseLineAsked(files_, options_.operands[side]));
    }
    return absl::OkStatus();
  }

  // Reads the story and finds the sentences, before anything is analysed.
  absl::Status Read(const Engine& engine) {
    ASSIGN_OR_RETURN(const StoryInput input, FindStory());
    documents_ = engine.Read(files_, input);
    for (size_t side = 0; side < 2; ++side) {
      const auto index = Find(documents_.documents, lines_[side].file,
                              [](const Document& document) -> const Document& { return document; });
      if (!index) {
        PrintDiagnostics(files_, documents_.diagnostics);
        return absl::InvalidArgumentError(fmt::format(
            "{}: not compared; it could not be read or is not in English", Clean(lines_[side].file)));
      }
      ASSIGN_OR_RETURN(sentences_[side], SentencesOn(documents_.documents[*index], lines_[side]));
    }
    return absl::OkStatus();
  }

  absl::Status Tell(const Engine& engine) {
    StoryReport report = engine.Compare(std::move(documents_));
    ApplyOptions(options_, report);
    const std::vector<Diagnostic> diagnostics = AllDiagnostics(report);
    PrintDiagnostics(files_, diagnostics);
    unreadable_ = HasErrors(diagnostics);
    ASSIGN_OR_RETURN(const WhyPair why, Likeliest(engine, report.story));
    TerminalStyle style{.width = options_.width.value_or(around_.columns.value_or(80))};
    for (const Target& target : targets_) {
      style.colour = target.path.empty() && UseColour(options_.colour, around_);
      const bool json = target.format == Format::kJson;
      written_.push_back({target, json ? RenderWhyJson(report, why) : RenderWhy(report, why, style)});
    }
    return absl::OkStatus();
  }

  absl::Status Write() const {
    for (const auto& [target, text] : written_) RETURN_IF_ERROR(WriteTarget(target, text));
    return absl::OkStatus();
  }

  const DiskFiles& files() const { return files_; }
  bool unreadable() const { return unreadable_; }  // some other article, or a broken value

 private:
  // The story that holds both files.
  absl::StatusOr<StoryInput> FindStory() const {
    Options paths = options_;
    paths.operands.erase(paths.operands.begin(), paths.operands.begin() + 2);
    const bool own = !paths.operands.empty();
    if (!own) {
      const std::string folder = FolderOf(lines_[0].file);
      paths.operands = {folder.empty() ? "." : folder};
    }
    const FoundStories found = FindAllStories(files_, paths);
    if (!found.problems.empty()) return absl::InvalidArgumentError(Clean(found.problems[0].text));
    for (const StoryInput& story : found.stories) {
      if (Holds(story, lines_[0].file) && Holds(story, lines_[1].file)) return story;
    }
    for (const LineAsked& line : lines_) {
      const bool held = std::any_of(found.stories.begin(), found.stories.end(),
                                    [&](const StoryInput& story) { return Holds(story, line.file); });
      if (!held) {
        return absl::InvalidArgumentError(
            fmt::format("{} is no article of {}{}", Clean(line.file), Clean(paths.operands[0]),
                        own ? (paths.operands.size() > 1 ? " and the other paths" : "")
                            : "; name the story behind the two lines"));
      }
    }
    return absl::InvalidArgumentError("the two lines stand in two stories");
  }

  // Of all pairs of sentences on the two lines the one with the highest score, else the one most alike.
  absl::StatusOr<WhyPair> Likeliest(const Engine& engine, const Story& story) const {
    uint32_t at[2];
    for (size_t side = 0; side < 2; ++side) {
      at[side] = *Find(story.articles, lines_[side].file,
                       [](const Analysis& article) -> const Document& { return article.document; });
    }
    std::vector<PassagePair> pairs;
    for (uint32_t one : sentences_[0]) {
      for (uint32_t other : sentences_[1]) {
        const PassagePair pair{{at[0], one}, {at[1], other}};
        const PassagePair turned{pair.b, pair.a};
        if (pair.a != pair.b && std::find(pairs.begin(), pairs.end(), turned) == pairs.end())
          pairs.push_back(pair);
      }
    }
    if (pairs.empty()) return absl::InvalidArgumentError("both lines are one sentence: name two");
    std::vector<PairExplanation> told = engine.Explain(story, pairs);
    size_t best = 0;
    for (size_t i = 1; i < told.size(); ++i) {
      const PairExplanation &x = told[i], &y = told[best];
      if (std::tie(x.candidate, x.score, x.likeness) > std::tie(y.candidate, y.score, y.likeness)) best = i;
    }
    return WhyPair{.first = pairs[best].a,
                   .second = pairs[best].b,
                   .explanation = std::move(told[best]),
                   .pairs = static_cast<uint32_t>(pairs.size())};
  }

  const Options& options_;
  const Surroundings& around_;
  DiskFiles files_;
  std::vector<Target> targets_;
  LineAsked lines_[2];
  StoryDocuments documents_;
  std::vector<uint32_t> sentences_[2];
  std::vector<std::pair<Target, std::string>> written_;
  bool unreadable_{};
};

}  // namespace

Outcome RunWhy(const Options& options, const Surroundings& around) {
  WhyRun run(options, around);
  auto work = [&]() -> absl::Status {
    RETURN_IF_ERROR(run.Plan());
    ASSIGN_OR_RETURN(const Engine engine, LoadEngine(run.files(), options, around));
    RETURN_IF_ERROR(run.Read(engine));
    RETURN_IF_ERROR(run.Tell(engine));
    return WriteTimes(options, engine.times());
  };
  if (const absl::Status status = work(); !status.ok()) {
    PrintError(status);
    return {.bad_usage = true};
  }
  if (const absl::Status status = run.Write(); !status.ok()) {
    PrintError(status);
    return {.internal = true};
  }
  return {.unreadable = run.unreadable()};
}

}  // namespace rashomon
