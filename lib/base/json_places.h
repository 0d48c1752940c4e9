// Where the values of a JSON text begin: parsers keep no positions, so a second walk notes them, for messages
// that name a place ("gold.json:12:8: ...").
//
// A key joins the names and indices on the way to a value with '/': "slots/3/kind"; "" is the whole text.
// Only for text that has parsed; nothing here can fail. Values deeper than `deepest` are left out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rashomon {

// Line and column (characters), both counted from 1.
struct TextPlace {
  size_t line{1};
  size_t column{1};
};
TextPlace TextPlaceAt(std::string_view bytes, size_t at);

class JsonPlaces {
 public:
  explicit JsonPlaces(std::string_view bytes, int deepest = 8);

  // Byte at which the value of `key` begins (of the second one where a name stands twice); 0 when there is
  // none.
  size_t Of(const std::string& key) const;
  // The first name that one object has twice, as a key; such text says two things.
  const std::optional<std::string>& twice() const { return twice_; }

 private:
  void Space();
  std::string String();
  void Value(const std::string& key, int depth);
  void Container(const std::string& key, int depth);

  std::string_view bytes_;
  int deepest_;
  size_t at_{};
  std::map<std::string, size_t> places_;
  std::optional<std::string> twice_;
};

}  // namespace rashomon
