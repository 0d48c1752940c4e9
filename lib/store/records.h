// What one comparison leaves in the store: its articles and its findings, as plain values free of the
// analysis.
//
// Strings shown to people are cleaned (report/words.h); `ArticleRecord::text` is the stored text of the
// article byte for byte, and every range points into it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/range.h"
#include "report/annotate.h"

namespace rashomon {

// An article's text cut for an annotated view, without the marks of conflicts.
struct Annotation {
  std::vector<Mark> marks;
  std::vector<AnnotatedParagraph> paragraphs;  // their pieces are left empty: see CutPieces
};

struct ArticleRecord {
  std::string sha256;  // of the file's bytes: the article's name in the store
  std::string path, outlet, url, published, title;
  std::string text;
  Annotation annotation;
};

struct MentionRecord {
  uint32_t article{};                            // RunRecord::articles; in a FindingView the article's id
  ByteRange span, focus;                         // bytes of the article's text
  std::string outlet, published, chain, place;   // "citing Reuters", "file.txt:4:17"
  std::string lead, before, words, after, tail;  // the sentence around the words that differ
  std::vector<std::string> sources;
};

struct PositionRecord {
  std::string heading, value, normalised;
  std::vector<MentionRecord> mentions;
};

struct FindingRecord {
  std::string slot_key, fingerprint;
  std::string question, kind, relation, rule, explanation;
  int severity{};  // 0 high, 1 medium, 2 low
  double confidence{};
  std::vector<PositionRecord> positions;
};

struct RunRecord {
  std::string story;
  std::string tool, model, options;
  std::string report;  // the report JSON
  std::vector<ArticleRecord> articles;
  std::vector<FindingRecord> findings;
};

RunRecord RecordOf(const StoryReport& report);

// What differs between two versions of one finding, in words: "the figure moved from 24 to 35".
std::string ChangeWords(const FindingRecord& before, const FindingRecord& after);

}  // namespace rashomon
