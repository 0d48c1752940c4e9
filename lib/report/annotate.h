// An article cut into paragraphs and pieces for an annotated view: a piece is the longest stretch over which
// the same marks hold, so that marks may overlap in the text and need not nest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace rashomon {

enum class MarkKind : uint8_t { kSaid, kSource, kCue, kValue, kConflict };

struct Mark {
  MarkKind kind{MarkKind::kSaid};
  ByteRange range;
  std::string note;  // who says it, the normal form; empty for sources, cues and conflicts
  size_t conflict{}, position{}, mention{};  // of kConflict
};

struct MarkedPiece {
  ByteRange range;
  std::vector<uint32_t> marks;  // AnnotatedText::marks that hold, all but kSaid
  int32_t said{-1};             // innermost kSaid mark, or -1
};

struct AnnotatedParagraph {
  RegionKind region{RegionKind::kBody};
  ByteRange range;
  std::vector<MarkedPiece> pieces;
};

struct AnnotatedText {
  std::string_view text;  // of the document, which must outlive this
  std::vector<Mark> marks;
  std::vector<AnnotatedParagraph> paragraphs;
};

// `paragraph` cut at the ends of all marks.
std::vector<MarkedPiece> CutPieces(const std::vector<Mark>& marks, ByteRange paragraph);

AnnotatedText Annotate(const StoryReport& report, uint32_t document);

}  // namespace rashomon
