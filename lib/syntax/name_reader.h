// Names of an article: what the model's tags propose (bio_decoder.h), mended in each sentence (name_spans.h),
// given one type over the article, and kept where the weighed signs of name_trust.tsv say so
// (proposed_names.h). Names of other things (MISC) are not weighed.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"
#include "model/reading.h"
#include "syntax/known_names.h"
#include "syntax/proposed_names.h"
#include "text/document.h"

namespace rashomon {

class NameReader {
 public:
  // `resources`: the folder of all tables.
  static absl::StatusOr<NameReader> Load(const FileSource& files, const std::string& resources);

  // Names of each sentence in text order. `parse` has the words of the sentences.
  std::vector<std::vector<Name>> Read(const Document& document, const Reading& reading,
                                      const Parse& parse) const;
  // The log odds of being a name, above those from which one is kept.
  double Trust(const NameSigns& signs) const;
  // A line for each name before weighing: sentence and words (first, one past the last; from 0), type, signs,
  // with tabs. For training.
  std::string DumpSigns(const Document& document, const Reading& reading, const Parse& parse) const;

 private:
  struct Proposals {
    std::vector<ProposedName> names;
    std::vector<NameSigns> signs;
  };
  Proposals Propose(const Document& document, const Reading& reading, const Parse& parse) const;

  KnownNames known_;
  NameSigns weights_{};
  double bias_{};
};

}  // namespace rashomon
