// From a Reading to a Parse: arg-max tags, maximum spanning tree with one root (Chu-Liu 1965, Edmonds 1967;
// over arc logits, Dozat & Manning 2017), names (name_reader.h), lemmas by table and rule.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "model/reading.h"
#include "syntax/parse.h"
#include "text/document.h"

namespace rashomon {

class NameReader;

class Lemmatizer {
 public:
  static absl::StatusOr<Lemmatizer> Load(const FileSource& files, const std::string& folder);
  // Lemma of a form by its tags: "said"/VERB/VBD -> "say"; proper nouns keep their case.
  std::string Lemma(std::string_view form, Upos upos, std::string_view xpos) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

Parse ParseDocument(const Document& document, const Reading& reading, const Lemmatizer& lemmatizer,
                    const NameReader& names);

// Head of each word (-1 = root) of the best tree with exactly one root. `arc` is [W, W + 1] as in
// SentenceReading.
std::vector<int32_t> MaximumSpanningTree(const Scores& arc);

// Reads CoNLL-U (multiword lines and empty nodes are left out) as document and parse; `Name=` in MISC gives
// names. Errors "path:line: what". Used by `dump --input conllu` and by tests that write trees by hand.
struct ConlluText {
  Document document;
  Parse parse;
  std::vector<std::vector<std::string>> comments;  // of each sentence, with the '#'
};
// `first_line`: number of its first line in the file at `path`.
absl::StatusOr<ConlluText> ReadConllu(std::string_view path, std::string_view bytes, size_t first_line = 1);
// The articles of a file, cut before each sentence with `# newdoc`; together they are `bytes`.
std::vector<std::string_view> ConlluArticles(std::string_view bytes);

}  // namespace rashomon
