// From bytes of the stored UTF-8 text to bytes of the file it was read from.
//
// UTF-8 files: the same offset plus the byte order mark. Single-byte encodings: exact, one file byte a
// character. UTF-16 and containers: the report's offsets are those of the extracted text (`kText`).
#pragma once

#include <cstdint>
#include <vector>

namespace rashomon {

class OffsetMap {
 public:
  enum class Kind { kFile, kText };

  OffsetMap() = default;
  // The file is the text behind `shift` bytes.
  static OffsetMap Shifted(uint32_t shift);
  // One file byte a character; `continuation_bytes` are the sorted text offsets of all bytes that are not the
  // first of their character; the file has `shift` bytes before the text.
  static OffsetMap SingleByte(std::vector<uint32_t> continuation_bytes, uint32_t shift = 0);
  // Offsets of the text itself.
  static OffsetMap Text();

  Kind kind() const { return kind_; }
  uint32_t ToFile(uint32_t text_offset) const;

 private:
  Kind kind_{Kind::kFile};
  uint32_t shift_{};
  std::vector<uint32_t> continuation_bytes_;
};

}  // namespace rashomon
