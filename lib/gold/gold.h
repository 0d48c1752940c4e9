// What a careful desk editor would want to be shown of one story: the slots of its gold.json.
//
// A slot is one answerable question about one event with the positions that the articles take. Slots whose
// relation is `compatible` are traps: they look like a conflict and are none. Lines are counted as the gold
// counts them, over the non-empty lines of an article, from 1. Values are complete when made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"
#include "conflicts/conflict.h"

namespace rashomon {

struct GoldMention {
  uint32_t article{};                 // index into Gold::articles
  uint32_t line{};                    // the n-th non-empty line, from 1
  std::optional<std::string> source;  // outermost first, joined by " > "; none: the article's own voice
  std::string quote;                  // verbatim words of the line, or empty
};

struct GoldPosition {
  std::string value;
  std::vector<GoldMention> mentions;  // at least one
};

struct GoldSlot {
  std::string id;
  std::string question;
  std::string event;
  SlotKind kind{SlotKind::kDescription};
  Relation relation{Relation::kContradiction};
  bool must{};                          // importance: an editor would be angry to miss it
  std::vector<GoldPosition> positions;  // at least two
  std::string note;

  bool trap() const { return relation == Relation::kCompatible; }
};

struct GoldArticle {
  std::string doc;               // the file's name without its last extension, as mentions name it
  std::string path;              // with the story's folder
  std::string text;              // as UTF-8
  std::vector<ByteRange> lines;  // the non-empty lines of `text`, without line ends
};

struct Gold {
  std::string path;   // of gold.json
  std::string bytes;  // of gold.json, as read
  std::string story;
  std::vector<GoldArticle> articles;
  std::vector<GoldSlot> slots;
};

// The file's name without folder and last extension.
std::string DocOf(const std::string& path);
// The non-empty lines of a text: those with more than white space. Line ends are left out.
std::vector<ByteRange> NonEmptyLines(const std::string& text);
// The line (from 1) that shares most bytes with the range; the earlier of equals; 0 when none touches it.
uint32_t LineOf(const std::vector<ByteRange>& lines, ByteRange range);

}  // namespace rashomon
