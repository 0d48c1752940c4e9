#include "base/json_places.h"

namespace rashomon {
namespace {

constexpr int kDeepestWalk = 64;

bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

TextPlace TextPlaceAt(std::string_view bytes, size_t at) {
  TextPlace place;
  for (size_t i = 0; i < at && i < bytes.size(); ++i) {
    if (bytes[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

JsonPlaces::JsonPlaces(std::string_view bytes, int deepest) : bytes_(bytes), deepest_(deepest) {
  Value("", 0);
}

size_t JsonPlaces::Of(const std::string& key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? 0 : found->second;
}

void JsonPlaces::Space() {
  while (at_ < bytes_.size() && IsBlank(bytes_[at_])) ++at_;
}

std::string JsonPlaces::String() {
  const size_t begin = ++at_;
  while (at_ < bytes_.size() && bytes_[at_] != '"') at_ += bytes_[at_] == '\\' ? 2 : 1;
  return std::string(bytes_.substr(begin, at_++ - begin));
}

void JsonPlaces::Value(const std::string& key, int depth) {
  Space();
  if (depth > kDeepestWalk) at_ = bytes_.size();  // the walk ends
  if (depth <= deepest_ && !places_.emplace(key, at_).second && !twice_) {
    twice_ = key;
    places_[key] = at_;
  }
  if (at_ >= bytes_.size()) return;
  if (bytes_[at_] == '"') {
    String();
  } else if (bytes_[at_] == '{' || bytes_[at_] == '[') {
    Container(key, depth);
  } else {
    while (at_ < bytes_.size() && std::string_view(",]} \t\r\n").find(bytes_[at_]) == std::string_view::npos)
      ++at_;
  }
}

void JsonPlaces::Container(const std::string& key, int depth) {
  const bool object = bytes_[at_++] == '{';
  for (size_t index = 0;; ++index) {
    Space();
    if (at_ >= bytes_.size()) return;
    if (bytes_[at_] == '}' || bytes_[at_] == ']') {
      ++at_;
      return;
    }
    if (bytes_[at_] == ',') {
      ++at_;
      Space();
    }
    std::string name = std::to_string(index);
    if (object) {
      name = String();
      Space();
      ++at_;  // the colon
    }
    Value(key.empty() ? name : key + "/" + name, depth + 1);
  }
}

}  // namespace rashomon
