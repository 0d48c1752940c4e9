#include "text/story_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "text/chars.h"
#include "text/story_json.h"

namespace rashomon {
namespace {

std::string FileName(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  const size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos || path.size() == 1 ? path : path.substr(slash + 1));
}

// Texts by name: .txt, .md, .text or no extension. Notes that go with a corpus and hidden files are none.
bool IsArticleName(std::string_view name) {
  if (name.empty() || name[0] == '.') return false;
  const std::string lower = LowerAscii(name);
  if (lower.starts_with("readme") || lower.starts_with("license") || lower.starts_with("licence"))
    return false;
  const size_t dot = lower.rfind('.');
  if (dot == std::string::npos) return true;
  const std::string_view extension = std::string_view(lower).substr(dot);
  return extension == ".txt" || extension == ".md" || extension == ".text";
}

class StoryFinder {
 public:
  explicit StoryFinder(const FileSource& files) : files_(files) {}

  absl::StatusOr<std::vector<StoryInput>> Run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) RETURN_IF_ERROR(Path(path));
    if (!loose_.articles.empty()) {
      loose_.name = loose_.articles.size() == 1 ? FileName(loose_.articles[0].path) : "articles";
      stories_.insert(stories_.begin() + static_cast<long>(loose_at_), std::move(loose_));
    }
    if (stories_.empty()) return absl::NotFoundError("nothing to read: no path given");
    return std::move(stories_);
  }

 private:
  absl::Status Path(const std::string& path) {
    if (path == "-") return Loose(path);
    if (!files_.Exists(path)) return absl::NotFoundError(fmt::format("{}: no such file or folder", path));
    if (files_.IsFolder(path)) return Folder(path);
    const std::string name = FileName(path);
    if (name == "gold.json") {
      return absl::InvalidArgumentError(fmt::format("{}: a gold file is no input", path));
    }
    if (LowerAscii(name).ends_with(".json")) return Json(path, "");
    return Loose(path);
  }

  absl::Status Loose(const std::string& path) {
    if (loose_.articles.empty()) loose_at_ = stories_.size();
    ArticleMeta meta;
    meta.path = path;
    loose_.articles.push_back(std::move(meta));
    return absl::OkStatus();
  }

  absl::Status Json(const std::string& path, const std::string& folder_name) {
    ASSIGN_OR_RETURN(const std::string bytes, files_.Read(path));
    ASSIGN_OR_RETURN(StoryInput story, ParseStoryJson(bytes, path));
    if (story.name.empty()) story.name = folder_name.empty() ? FileName(path) : folder_name;
    CheckFiles(path, story);
    stories_.push_back(std::move(story));
    return absl::OkStatus();
  }

  // Articles whose file is missing are dropped with a diagnostic.
  void CheckFiles(const std::string& path, StoryInput& story) const {
    std::vector<ArticleMeta> present;
    for (ArticleMeta& meta : story.articles) {
      const bool folder = files_.IsFolder(meta.path);
      if (files_.Exists(meta.path) && !folder) {
        present.push_back(std::move(meta));
        continue;
      }
      story.diagnostics.push_back(
          {.level = DiagnosticLevel::kError,
           .path = meta.path,
           .start = {},
           .text = fmt::format("{}, listed in {}", folder ? "a folder" : "no such file", path)});
    }
    story.articles = std::move(present);
  }

  absl::Status Folder(const std::string& path) {
    ASSIGN_OR_RETURN(const std::vector<std::string> names, files_.List(path));
    if (std::find(names.begin(), names.end(), "story.json") != names.end()) {
      return Json(JoinPath(path, "story.json"), FileName(path));
    }
    StoryInput story{.name = FileName(path), .articles = {}, .diagnostics = {}};
    std::vector<std::string> folders;
    for (const std::string& name : names) {
      const std::string inner = JoinPath(path, name);
      if (files_.IsFolder(inner)) {
        if (!name.starts_with('.')) folders.push_back(inner);
      } else if (IsArticleName(name)) {
        ArticleMeta meta;
        meta.path = inner;
        story.articles.push_back(std::move(meta));
      }
    }
    if (!story.articles.empty() && !AreNotes(story.articles, folders)) {
      stories_.push_back(std::move(story));
      return absl::OkStatus();
    }
    return Folders(path, folders);
  }

  // Files without an extension beside folders with a story.json: lists and notes of a corpus, no articles.
  bool AreNotes(const std::vector<ArticleMeta>& articles, const std::vector<std::string>& folders) const {
    return std::none_of(articles.begin(), articles.end(),
                        [](const ArticleMeta& article) {
                          return FileName(article.path).find('.') != std::string::npos;
                        }) &&
           std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
             return files_.Exists(JoinPath(folder, "story.json"));
           });
  }

  // A folder of stories: folders without articles among them are passed over.
  absl::Status Folders(const std::string& path, const std::vector<std::string>& folders) {
    const size_t before = stories_.size();
    for (const std::string& folder : folders) {
      ASSIGN_OR_RETURN(const std::vector<std::string> names, files_.List(folder));
      const bool story = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return name == "story.json" || (IsArticleName(name) && !files_.IsFolder(JoinPath(folder, name)));
      });
      if (story) RETURN_IF_ERROR(Folder(folder));
    }
    if (stories_.size() > before) return absl::OkStatus();
    return absl::NotFoundError(fmt::format("{}: folder without articles (.txt files or a story.json)", path));
  }

  const FileSource& files_;
  std::vector<StoryInput> stories_;
  StoryInput loose_;  // single files together
  size_t loose_at_{};
};

}  // namespace

absl::StatusOr<std::vector<StoryInput>> FindStories(const FileSource& files,
                                                    const std::vector<std::string>& paths) {
  return StoryFinder(files).Run(paths);
}

StoryDocuments ReadStory(const FileSource& files, const StoryInput& input, const TextResources& resources) {
  StoryDocuments story{
      .name = input.name, .documents = {}, .other_language = {}, .diagnostics = input.diagnostics};
  for (const ArticleMeta& meta : input.articles) {
    auto fail = [&](const absl::Status& status) {
      // The path stands in the diagnostic already.
      std::string text(status.message());
      if (text.starts_with(meta.path + ": ")) text.erase(0, meta.path.size() + 2);
      story.diagnostics.push_back(
          {.level = DiagnosticLevel::kError, .path = meta.path, .start = {}, .text = std::move(text)});
    };
    const absl::StatusOr<std::string> bytes = files.Read(meta.path);
    if (!bytes.ok()) {
      fail(bytes.status());
      continue;
    }
    absl::StatusOr<Document> document = ReadDocument(*bytes, meta, resources);
    if (!document.ok()) {
      fail(document.status());
    } else if (document->language != "en") {
      story.other_language.push_back(meta.path);
      story.diagnostics.push_back({.level = DiagnosticLevel::kNote,
                                   .path = meta.path,
                                   .start = {},
                                   .text = "not English, not compared"});
    } else {
      story.documents.push_back(*std::move(document));
    }
  }
  return story;
}

}  // namespace rashomon
