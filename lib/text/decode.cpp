#include "text/decode.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/status_macros.h"

namespace rashomon {
namespace {

constexpr size_t kLargestFile = size_t{256} << 20;
constexpr size_t kProbe = 64 << 10;

absl::Status Fault(const std::string& path, size_t at, std::string_view what) {
  return absl::InvalidArgumentError(fmt::format("{}: at byte {}: {}", path, at, what));
}

// First byte that is no UTF-8, if any. Strict: no surrogates, no overlong forms.
std::optional<size_t> FirstInvalidUtf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  for (int64_t at = 0; at < length;) {
    const int64_t begin = at;
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    UChar32 code = 0;
    U8_NEXT(data, at, length, code);
    if (code < 0) return static_cast<size_t>(begin);
  }
  return std::nullopt;
}

// First control character that no text has; a run of them means binary data.
std::optional<size_t> FirstBinaryByte(std::string_view bytes) {
  size_t control = 0;
  std::optional<size_t> first;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte == 0) return i;
    if (byte >= 0x20 || (byte >= 0x07 && byte <= 0x0D) || byte == 0x1B || byte == 0x1A) continue;
    if (!first) first = i;
    ++control;
  }
  return control * 50 > bytes.size() ? first : std::nullopt;
}

// UTF-16 without a mark: Latin text has zero bytes in every second place and hardly any in the others.
std::string_view Utf16WithoutMark(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kProbe);
  size_t zero[2] = {0, 0};
  for (size_t i = 0; i < probe.size(); ++i) zero[i % 2] += probe[i] == '\0';
  const size_t units = probe.size() / 2;
  if (units < 2) return {};
  if (zero[1] * 10 >= units * 6 && zero[0] * 50 <= units) return "UTF-16LE";
  if (zero[0] * 10 >= units * 6 && zero[1] * 50 <= units) return "UTF-16BE";
  return {};
}

void AppendUtf8(std::string& out, char32_t code) {
  uint8_t buffer[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code));
  out.append(reinterpret_cast<const char*>(buffer), static_cast<size_t>(length));
}

absl::StatusOr<DecodedText> FromUtf16(std::string_view bytes, size_t skip, const std::string& path,
                                      bool little) {
  auto unit = [&](size_t at) -> uint32_t {
    const auto low = static_cast<unsigned char>(bytes[at + (little ? 0 : 1)]);
    const auto high = static_cast<unsigned char>(bytes[at + (little ? 1 : 0)]);
    return uint32_t{high} << 8 | low;
  };
  DecodedText decoded{
      .text = {}, .encoding = little ? "UTF-16LE" : "UTF-16BE", .offsets = OffsetMap::Text(), .note = {}};
  for (size_t at = skip; at < bytes.size(); at += 2) {
    if (at + 1 == bytes.size())
      return Fault(path, at, "UTF-16 text ends in the middle of a character (odd byte)");
    uint32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00) {
      if (at + 3 >= bytes.size())
        return Fault(path, at, "UTF-16 text ends after the first half of a character");
      const uint32_t low = unit(at + 2);
      if (low < 0xDC00 || low > 0xDFFF)
        return Fault(path, at, "UTF-16 text has half a character (lone surrogate)");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (code >= 0xDC00 && code < 0xE000) {
      return Fault(path, at, "UTF-16 text has half a character (lone surrogate)");
    } else if (code == 0) {
      return Fault(path, at, "zero character in UTF-16 text: binary data, not an article");
    }
    AppendUtf8(decoded.text, code);
  }
  return decoded;
}

// The single-byte encoding that ICU thinks most likely. ISO-8859-1 is read as its superset Windows-1252.
std::string DetectSingleByte(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), ucsdet_close);
  const std::string_view probe = bytes.substr(0, kProbe);
  ucsdet_setText(detector.get(), probe.data(), static_cast<int32_t>(probe.size()), &error);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  if (U_FAILURE(error)) return "windows-1252";
  for (int32_t i = 0; i < count; ++i) {
    const std::string name = ucsdet_getName(matches[i], &error);
    if (ucsdet_getConfidence(matches[i], &error) < 40) break;
    if (name == "ISO-8859-1" || name == "windows-1252") return "windows-1252";
    if (name.starts_with("windows-125") || name.starts_with("ISO-8859-") || name.starts_with("KOI8"))
      return name;
  }
  return "windows-1252";
}

// What each of the 256 bytes means; U+FFFD where the encoding leaves it open.
absl::StatusOr<std::vector<char32_t>> ByteTable(const std::string& encoding) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &error),
                                                               ucnv_close);
  if (U_FAILURE(error))
    return absl::InternalError(fmt::format("ICU does not know the encoding {}", encoding));
  std::vector<char32_t> table(256);
  for (uint32_t byte = 0; byte < 256; ++byte) {
    const char source = static_cast<char>(byte);
    const char* at = &source;
    error = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    const UChar32 code = ucnv_getNextUChar(converter.get(), &at, &source + 1, &error);
    table[byte] = U_FAILURE(error) ? 0xFFFD : static_cast<char32_t>(code);
  }
  return table;
}

absl::StatusOr<DecodedText> FromSingleByte(std::string_view bytes, size_t invalid_at) {
  DecodedText decoded{.text = {}, .encoding = DetectSingleByte(bytes), .offsets = {}, .note = {}};
  ASSIGN_OR_RETURN(const std::vector<char32_t> table, ByteTable(decoded.encoding));
  decoded.text.reserve(bytes.size() + bytes.size() / 16);
  std::vector<uint32_t> continuation;
  for (char byte : bytes) {
    size_t begin = decoded.text.size();
    AppendUtf8(decoded.text, table[static_cast<unsigned char>(byte)]);
    while (++begin < decoded.text.size()) continuation.push_back(static_cast<uint32_t>(begin));
  }
  decoded.offsets = OffsetMap::SingleByte(std::move(continuation));
  decoded.note = fmt::format("not UTF-8 (byte {}), read as {}", invalid_at, decoded.encoding);
  return decoded;
}

// UTF-8 with stray bytes, as cut or pasted text has them: each becomes U+FFFD and the map makes up for the
// two bytes more. Nothing when stray bytes are not rare among the sound multi-byte characters.
std::optional<DecodedText> FromDamagedUtf8(std::string_view bytes, uint32_t mark) {
  DecodedText decoded{.text = {}, .encoding = "UTF-8", .offsets = {}, .note = {}};
  std::vector<uint32_t> extra;
  size_t sound = 0, stray = 0, first_stray = 0;
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  for (int64_t at = mark; at < length;) {
    const int64_t begin = at;
    UChar32 code = 0;
    U8_NEXT(data, at, length, code);
    if (code >= 0) {
      sound += at - begin > 1;
      decoded.text.append(bytes.substr(static_cast<size_t>(begin), static_cast<size_t>(at - begin)));
      continue;
    }
    at = begin + 1;
    if (stray++ == 0) first_stray = static_cast<size_t>(begin);
    const auto where = static_cast<uint32_t>(decoded.text.size());
    extra.insert(extra.end(), {where + 1, where + 2});
    AppendUtf8(decoded.text, 0xFFFD);
  }
  if (stray * 4 > sound) return std::nullopt;
  decoded.offsets = OffsetMap::SingleByte(std::move(extra), mark);
  decoded.note = fmt::format("{} stray bytes in UTF-8 text, the first at byte {}", stray, first_stray);
  return decoded;
}

}  // namespace

absl::StatusOr<DecodedText> DecodeText(std::string_view bytes, const std::string& path) {
  if (bytes.empty()) return Fault(path, 0, "empty file");
  if (bytes.size() > kLargestFile) return Fault(path, kLargestFile, "file is larger than 256 MB");
  if (bytes.starts_with("\xFF\xFE")) return FromUtf16(bytes, 2, path, true);
  if (bytes.starts_with("\xFE\xFF")) return FromUtf16(bytes, 2, path, false);
  if (const std::string_view name = Utf16WithoutMark(bytes); !name.empty()) {
    return FromUtf16(bytes, 0, path, name == "UTF-16LE");
  }
  if (const auto at = FirstBinaryByte(bytes)) {
    return Fault(path, *at,
                 fmt::format("binary data, not text (byte 0x{:02X})", static_cast<uint8_t>(bytes[*at])));
  }
  const uint32_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (const auto at = FirstInvalidUtf8(bytes)) {
    if (auto damaged = FromDamagedUtf8(bytes, mark)) return *std::move(damaged);
    return FromSingleByte(bytes, *at);
  }
  return DecodedText{.text = std::string(bytes.substr(mark)),
                     .encoding = "UTF-8",
                     .offsets = OffsetMap::Shifted(mark),
                     .note = {}};
}

}  // namespace rashomon
