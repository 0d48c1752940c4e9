#include <algorithm>

#include "text/chars.h"
#include "text/tokenize.h"

namespace rashomon {
namespace {

constexpr std::string_view kTopDomains[] = {
    "com", "org", "net", "gov", "edu", "int", "info", "biz",  "tv",  "uk",  "us",  "ca",  "au", "nz",
    "de",  "fr",  "it",  "eu",  "ru",  "ua",  "kz",   "in",   "io",  "co",  "me",  "jp",  "cn", "ie",
    "za",  "ch",  "es",  "nl",  "se",  "no",  "be",   "html", "htm", "pdf", "doc", "php", "ly", "mil"};

bool IsHostByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_';
}

// Marks that end a sentence or a parenthesis, not an address.
size_t WithoutTail(std::string_view chunk, size_t length) {
  bool open = chunk.substr(0, length).find('(') != std::string_view::npos;
  while (length > 0) {
    const Char last = CharBefore(chunk, length);
    const bool mark = last.code == '.' || last.code == ',' || last.code == ';' || last.code == ':' ||
                      last.code == '!' || last.code == '?' || last.code == '>' || last.code == ']' ||
                      (last.code == ')' && !open) || IsDoubleQuote(last.code) || IsSingleQuote(last.code);
    if (!mark) break;
    length -= last.size;
  }
  return length;
}

size_t HostLength(std::string_view chunk) {
  size_t length = 0;
  while (length < chunk.size() && IsHostByte(chunk[length])) ++length;
  while (length > 0 && (chunk[length - 1] == '.' || chunk[length - 1] == '-')) --length;
  return length;
}

bool EndsWithTopDomain(std::string_view host) {
  const size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string last = LowerAscii(host.substr(dot + 1));
  return std::find(std::begin(kTopDomains), std::end(kTopDomains), last) != std::end(kTopDomains);
}

// "user@host", the user part without spaces.
size_t MailLength(std::string_view chunk) {
  const size_t at = chunk.find('@');
  if (at == std::string_view::npos || at == 0) return 0;
  for (size_t i = 0; i < at; ++i) {
    if (!IsHostByte(chunk[i]) && chunk[i] != '+' && chunk[i] != '%') return 0;
  }
  const size_t host = HostLength(chunk.substr(at + 1));
  return host == 0 ? 0 : at + 1 + host;
}

// "@name", "#tag".
size_t TagLength(std::string_view chunk) {
  if (chunk.size() < 2 || (chunk[0] != '@' && chunk[0] != '#')) return 0;
  size_t at = 1;
  bool letter = false;
  while (at < chunk.size()) {
    const Char c = CharAt(chunk, at);
    if (!IsWord(c.code) && c.code != '_') break;
    letter = letter || IsLetter(c.code) || chunk[0] == '@';
    at += c.size;
  }
  return letter ? at : 0;
}

}  // namespace

size_t AddressLength(std::string_view chunk) {
  if (chunk.size() < 2) return 0;
  if (chunk[0] == '@' || chunk[0] == '#') return TagLength(chunk);
  const std::string head = LowerAscii(chunk.substr(0, 8));
  if (head.starts_with("http://") || head.starts_with("https://") || head.starts_with("www.") ||
      head.starts_with("doi:1")) {
    return WithoutTail(chunk, chunk.size());
  }
  if (const size_t mail = MailLength(chunk)) return mail;
  const size_t host = HostLength(chunk);
  if (host == 0 || !EndsWithTopDomain(chunk.substr(0, host))) return 0;
  // "e.g.in" and "U.S.in" are no hosts: the part before the last dot has a name of two letters or more.
  const size_t dot = chunk.substr(0, host).rfind('.');
  const size_t name = chunk.substr(0, dot).find_last_of('.');
  if (dot - (name == std::string_view::npos ? 0 : name + 1) < 2) return 0;
  // Without a path only names in small letters count, "meeting.In" is a lost space.
  if (host < chunk.size() && chunk[host] == '/') return WithoutTail(chunk, chunk.size());
  const char tail = chunk[dot + 1];
  const bool capital = tail >= 'A' && tail <= 'Z';
  return capital && LowerAscii(chunk.substr(dot + 1, host)) != "com" ? 0 : host;
}

}  // namespace rashomon
