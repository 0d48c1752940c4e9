// Gold as brat standoff, for annotators and the tools that read it (INCEpTION and others).
//
// Every mention is a text-bound annotation of its article: the type is the kind of the slot, the span the
// quoted words or the whole line, offsets in characters; the attributes Relation and Importance are those of
// the slot. What standoff has no place for stands in the annotator's note, "name: value" joined by " | "
// ("\|" is a plain bar): slot, position (from 1), value, source (left out: the article's own voice), and,
// with one mention of a slot, its question, event and note. Slots run over documents, which brat does not
// know: the note joins them.
#pragma once

#include <absl/status/statusor.h>

#include <map>
#include <string>

#include "base/file_source.h"
#include "gold/gold.h"

namespace rashomon {

// File name -> content: the articles, an .ann beside each, story.json, and annotation.conf.
std::map<std::string, std::string> ExportBrat(const Gold& gold);

// The gold.json that the folder's .ann files state; the articles are those of its story.json, else every .txt
// that has an .ann. Events, relations and other attributes of brat are passed over. Errors "path:line: what":
// a line that is no standoff, offsets outside the text, words that are not those of the text, a type that is
// no kind, a mention without slot or position, two mentions that say different things of one slot; and what
// LoadGold says of the whole.
absl::StatusOr<std::string> ImportBrat(const FileSource& files, const std::string& folder);

}  // namespace rashomon
