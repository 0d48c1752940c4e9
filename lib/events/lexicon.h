// Lexicons of the event stage, loaded once: light words, predicate classes, modality cues, words of other
// instances, and how predicates relate as words.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

#include "base/file_source.h"
#include "base/string_map.h"
#include "events/story.h"
#include "events/word_relations.h"

namespace rashomon {

class EventLexicon {
 public:
  static absl::StatusOr<EventLexicon> Load(const FileSource& files, const std::string& folder);

  bool IsLight(std::string_view lemma) const { return light_.contains(lemma); }
  // Class of a predicate ("death" for "kill", "toll"), or "" when it is in none.
  std::string ClassOf(std::string_view lemma) const;
  // Modality that a governing word lends; kActual when it lends none.
  Modality ModalityOf(std::string_view governor) const;
  // "another", "second": before a noun, that it names an instance of its own.
  bool MarksOtherInstance(std::string_view lemma) const { return instance_markers_.contains(lemma); }
  const WordRelations& relations() const { return relations_; }

 private:
  StringSet light_;
  StringMap<std::string> classes_;
  StringMap<Modality> modality_;
  StringSet instance_markers_;
  WordRelations relations_;
};

}  // namespace rashomon
