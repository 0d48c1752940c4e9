// From bytes to a Document: decoding, regions, frames, quotations, sentences, tokens.
//
// Cannot fail once there are bytes of text: what is odd becomes a diagnostic. Binary data (NUL bytes outside
// UTF-16, or mostly control characters), a truncated UTF-16 file and an empty file are InvalidArgument errors
// "path: at byte N: what". Thread-safe.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_source.h"
#include "text/document.h"

namespace rashomon {

// Lexicons of the text stages (abbreviations, furniture phrases, ...), loaded once from `folder`.
struct TextResources;
absl::StatusOr<std::shared_ptr<const TextResources>> LoadTextResources(const FileSource& files,
                                                                       const std::string& folder);

// `meta.path` names the article in messages. Front matter between two lines `---` at the head fills fields
// that `meta` leaves empty; its bytes belong to no region.
absl::StatusOr<Document> ReadDocument(std::string_view bytes, const ArticleMeta& meta,
                                      const TextResources& resources);

// As ReadDocument, for text whose sentences and tokens are given (CoNLL-U): no regions but one body.
Document MakeTokenizedDocument(const std::vector<std::vector<std::string>>& sentences,
                               const std::vector<std::vector<bool>>& space_after);

}  // namespace rashomon
