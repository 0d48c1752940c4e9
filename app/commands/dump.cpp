#include <fmt/format.h>

#include <optional>

#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/diagnostics.h"
#include "app/resources.h"
#include "app/streams.h"
#include "base/status_macros.h"
#include "base/text_table.h"
#include "events/story_builder.h"
#include "model/word_piece.h"
#include "report/words.h"
#include "syntax/parser.h"

namespace rashomon {
namespace {

// One line a line of the text: "id:begin-end" of every word piece, bytes of that line.
std::string PiecesOf(const std::string& text, const WordPieceTokenizer& tokenizer) {
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    bool first = true;
    for (const Piece& piece : tokenizer.Split(std::string_view(text).substr(begin, end - begin))) {
      out += fmt::format("{}{}:{}-{}", first ? "" : " ", piece.id, piece.range.begin, piece.range.end);
      first = false;
    }
    out += '\n';
    begin = end + 1;
  }
  return out;
}

absl::StatusOr<std::string> DumpPieces(const FileSource& files, const Options& options,
                                       const Surroundings& around) {
  ASSIGN_OR_RETURN(const std::string resources, FindResources(files, around));
  ASSIGN_OR_RETURN(const std::string vocabulary, files.Read(JoinPath(resources, "model/vocab.txt")));
  ASSIGN_OR_RETURN(const WordPieceTokenizer tokenizer, WordPieceTokenizer::FromVocabulary(vocabulary));
  std::string out;
  for (const std::string& path : options.operands) {
    ASSIGN_OR_RETURN(const std::string text, files.Read(path));
    out += PiecesOf(text, tokenizer);
  }
  return out;
}

// The tokens of a treebank with predicted columns, under the comments they came with.
std::string AnnotatedConllu(const ConlluText& input, const Parse& parse) {
  std::string out;
  for (size_t s = 0; s < parse.sentences.size(); ++s) {
    const bool known = s < input.comments.size() && !input.comments[s].empty();
    if (known) {
      for (const std::string& comment : input.comments[s]) out += comment + "\n";
    }
    std::string_view lines = "";
    const std::string text = ToConllu(Parse{.sentences = {parse.sentences[s]}});
    lines = text;
    while (known && lines.starts_with('#')) lines.remove_prefix(lines.find('\n') + 1);
    out += lines;
  }
  return out;
}

std::string GivenWords(DumpStage stage, const Engine& engine, const ConlluText& input) {
  if (stage == DumpStage::kNames) return engine.DumpNames(input.document) + "\n";
  if (stage == DumpStage::kFacts) return engine.DumpFacts(input.document);
  return AnnotatedConllu(input, engine.ParseOnly(input.document));
}

absl::StatusOr<std::string> DumpConllu(const FileSource& files, const Options& options,
                                       const Surroundings& around) {
  ASSIGN_OR_RETURN(const Engine engine, LoadEngine(files, options, around, false));
  std::string out;
  for (const std::string& path : options.operands) {
    ASSIGN_OR_RETURN(const std::string bytes, files.Read(path));
    size_t line = 1;
    for (const std::string_view article : ConlluArticles(bytes)) {
      ASSIGN_OR_RETURN(const ConlluText input, ReadConllu(path, article, line));
      out += GivenWords(*options.stage, engine, input);
      line += static_cast<size_t>(std::count(article.begin(), article.end(), '\n'));
    }
  }
  RETURN_IF_ERROR(WriteTimes(options, engine.times()));
  return out;
}

std::string ArticleText(DumpStage stage, const Engine& engine, const Analysis& analysis) {
  switch (stage) {
    case DumpStage::kSyntax:
      return ToConllu(analysis.parse);
    case DumpStage::kFacts:
      return ToText(analysis.parse, analysis.facts);
    case DumpStage::kNames:
      return engine.DumpNames(analysis.document);
    case DumpStage::kEntities:
      return engine.DumpEntities(analysis);
    case DumpStage::kAntecedents:
      return engine.DumpAntecedents(analysis);
    case DumpStage::kValues:
      return DumpValues(analysis);
    case DumpStage::kDrafts:
      return engine.DumpDrafts(analysis);
    case DumpStage::kClaims:
      return DumpClaims(analysis);
    default:
      return ToText(analysis.document);
  }
}

bool TakesConllu(DumpStage stage) {
  return stage == DumpStage::kSyntax || stage == DumpStage::kFacts || stage == DumpStage::kNames;
}

bool IsOfStories(DumpStage stage) {
  return stage == DumpStage::kEvents || stage == DumpStage::kMentions || stage == DumpStage::kLinks ||
         stage == DumpStage::kSlots;
}

std::string StoryText(DumpStage stage, const Engine& engine, StoryDocuments story,
                      const std::optional<std::vector<GivenMention>>& given) {
  if (!IsOfStories(stage)) {
    std::string out;
    for (Document& document : story.documents)
      out += ArticleText(stage, engine, engine.Analyse(std::move(document)));
    return out;
  }
  const Story built = given ? engine.Build(std::move(story.name), std::move(story.documents), *given)
                            : engine.Build(std::move(story.name), std::move(story.documents));
  if (stage == DumpStage::kMentions) return DumpMentions(built);
  if (stage == DumpStage::kLinks) return engine.DumpLinks(built);
  return stage == DumpStage::kEvents ? ToText(built) : engine.DumpProposals(built);
}

// The lines "path, start, end" of --mentions; none without the flag.
absl::StatusOr<std::optional<std::vector<GivenMention>>> ReadGiven(const FileSource& files,
                                                                   const Options& options) {
  if (options.mentions.empty()) return std::nullopt;
  ASSIGN_OR_RETURN(const TextTable table, LoadTextTable(files, options.mentions, 3));
  std::vector<GivenMention> given;
  for (const auto& row : table.rows) {
    const auto start = NumberOf<uint32_t>(row.fields[1]), end = NumberOf<uint32_t>(row.fields[2]);
    if (!start || !end) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: '{}' is no offset", table.path, row.line, row.fields[start ? 2 : 1]));
    }
    given.push_back({.path = row.fields[0], .start = *start, .end = *end});
  }
  return given;
}

// Messages about a story's input; true when some of it could not be read.
bool Report(const FileSource& files, const StoryDocuments& story) {
  bool errors = HasErrors(story.diagnostics);
  PrintDiagnostics(files, story.diagnostics);
  for (const Document& document : story.documents) {
    PrintDiagnostics(files, document.diagnostics);
    errors = errors || HasErrors(document.diagnostics);
  }
  return errors;
}

Outcome Failed(const absl::Status& status) {
  PrintError(status);
  return {.bad_usage = true};
}

Outcome Printed(const absl::StatusOr<std::string>& text) {
  if (!text.ok()) return Failed(text.status());
  return {.internal = !PrintFindings(*text).ok()};
}

Outcome DumpText(const FileSource& files, const FoundStories& found, const Surroundings& around) {
  const absl::StatusOr<std::string> resources = FindResources(files, around);
  if (!resources.ok()) return Failed(resources.status());
  const auto text = LoadTextResources(files, JoinPath(*resources, "text"));
  if (!text.ok()) return Failed(text.status());
  Outcome outcome{.unreadable = !found.problems.empty()};
  for (const StoryInput& input : found.stories) {
    const StoryDocuments story = ReadStory(files, input, **text);
    outcome.unreadable |= Report(files, story);
    for (const Document& document : story.documents) {
      outcome.internal |= !PrintFindings(ToText(document)).ok();
    }
  }
  return outcome;
}

}  // namespace

Outcome RunDump(const Options& options, const Surroundings& around) {
  if (!options.stage) return Failed(absl::InvalidArgumentError("dump needs --stage STAGE"));
  if (options.operands.empty()) return Failed(absl::InvalidArgumentError("nothing to read: no path given"));
  const DumpStage stage = *options.stage;
  if (options.conllu && !TakesConllu(stage)) {
    return Failed(absl::InvalidArgumentError("--input conllu goes with --stage syntax, facts or names only"));
  }
  const DiskFiles files;
  if (!options.mentions.empty() && (stage == DumpStage::kSlots || !IsOfStories(stage))) {
    return Failed(absl::InvalidArgumentError("--mentions goes with --stage events, mentions or links only"));
  }
  if (stage == DumpStage::kPieces) return Printed(DumpPieces(files, options, around));
  if (options.conllu) return Printed(DumpConllu(files, options, around));

  const FoundStories found = FindAllStories(files, options);
  for (const Diagnostic& problem : found.problems) PrintMessage(Clean(problem.text));
  if (found.stories.empty()) return {.bad_usage = true};
  if (stage == DumpStage::kText) return DumpText(files, found, around);

  const absl::StatusOr<Engine> engine = LoadEngine(files, options, around, stage == DumpStage::kSlots);
  if (!engine.ok()) return Failed(engine.status());
  const auto given = ReadGiven(files, options);
  if (!given.ok()) return Failed(given.status());
  Outcome outcome{.unreadable = !found.problems.empty()};
  for (const StoryInput& input : found.stories) {
    StoryDocuments story = engine->Read(files, input);
    outcome.unreadable |= Report(files, story);
    outcome.internal |= !PrintFindings(StoryText(stage, *engine, std::move(story), *given)).ok();
  }
  if (const absl::Status times = WriteTimes(options, engine->times()); !times.ok()) {
    PrintError(times);
    outcome.internal = true;
  }
  return outcome;
}

}  // namespace rashomon
