// Finds and normalises the values of one article: a grammar over tokens and tags (in the manner of
// HeidelTime, Strotgen & Gertz 2010, and SUTime, Chang & Manning 2012) with tense from the tree.
//
// Times are resolved against the frame they stand in: the article's publication time or the embedded post's
// date; without one they float. A quotation's weekday is resolved as its article's. Thread-safe, cannot fail.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>

#include "base/file_source.h"
#include "entities/entities.h"
#include "syntax/parse.h"
#include "text/document.h"
#include "values/value.h"

namespace rashomon {

class ValueExtractor {
 public:
  // Reads the unit, currency, number-word and time lexicons of `folder`.
  static absl::StatusOr<ValueExtractor> Load(const FileSource& files, const std::string& folder);
  Values Extract(const Document& document, const Parse& parse, const Entities& entities) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

// Stable dump, one value a line.
std::string ToText(const Document& document, const Values& values);

}  // namespace rashomon
