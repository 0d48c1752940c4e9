// A story in memory with a gold: two articles on an invented bridge, one real slot, one trap.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "gold/gold_json.h"

namespace rashomon {

inline const char* const kGoldJson = R"({"story": "Orle bridge",
 "articles": [{"file": "first.txt"}, {"file": "second.txt", "outlet": "Tolvik Post"}],
 "slots": [
  {"id": "s1", "question": "How many were hurt?", "event": "bridge", "kind": "number", "relation": "update",
   "importance": "must", "positions": [
    {"value": "three", "mentions": [{"doc": "first", "line": 2, "source": "the police", "quote": "Three people"}]},
    {"value": "eight", "mentions": [{"doc": "second", "line": 1, "source": null},
                                    {"doc": "second", "line": 2, "source": "a radio > the police"}]}]},
  {"id": "s2", "question": "When?", "event": "bridge", "kind": "date", "relation": "compatible",
   "importance": "may", "note": "one day", "positions": [
    {"value": "Monday", "mentions": [{"doc": "first", "line": 3, "source": null}]},
    {"value": "4 May", "mentions": [{"doc": "second", "line": 3, "source": null}]}]}]}
)";
inline const char* const kFirst = "Bridge closed\n\nThree people were hurt.\n  \nIt broke on Monday.\n";
inline const char* const kSecond = "Eight hurt\r\n\r\nEight were hurt.\r\nIt broke on 4 May.";

inline absl::StatusOr<Gold> GoldOf(const std::string& json) {
  return LoadGold(
      MemoryFileSource({{"orle/gold.json", json}, {"orle/first.txt", kFirst}, {"orle/second.txt", kSecond}}),
      "orle/gold.json");
}

inline Gold BridgeGold() {
  absl::StatusOr<Gold> gold = GoldOf(kGoldJson);
  REQUIRE_MESSAGE(gold.ok(), std::string(gold.status().message()));
  return *std::move(gold);
}

}  // namespace rashomon
