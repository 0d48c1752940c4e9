// What the finders of this module hand to `Assemble`: one attribution before nesting, chains and speakers of
// pronouns are settled. Private to the module.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/cue_lexicon.h"
#include "entities/entities.h"
#include "syntax/parse.h"
#include "text/document.h"

namespace rashomon {

// All that a finder may look at.
struct Article {
  const Document& document;
  const Parse& parse;
  const Entities& entities;
  const EntityLexicon& lexicon;
  const CueLexicon& cues;
};

struct Draft {
  uint32_t sentence{};
  int32_t cue_word{-1};
  std::optional<ByteRange> cue{};
  std::string cue_lemma{};
  std::vector<Source> sources{};  // outermost first; the last one is the source of the content
  bool first_person{};            // the source is "I" or "we": who speaks is settled by nesting
  std::vector<ByteRange> content{};
  Stance stance{Stance::kAsserts};
  int32_t source_word{-1};  // head of the source in the sentence of the cue
  bool read{};              // the model reads this cue
  bool ruled{true};         // the rules find this cue
  bool formal{};            // a post, a list or a signed quotation: its form says who speaks
  bool figure{};            // "put the toll at 14": sure by its form, though the model rarely reads it
  bool wants_quote{};  // a verb of saying without content in its sentence: a quotation beside it may be it
};

// Sentences that claim something: headline and body.
bool IsProse(const Article& article, uint32_t sentence);

std::vector<Draft> FindVerbCues(const Article& article);
std::vector<Draft> FindNominalCues(const Article& article);
std::vector<Draft> FindPhraseCues(const Article& article);
std::vector<Draft> FindHeadlineCues(const Article& article);
std::vector<Draft> FindPosts(const Article& article);
std::vector<Draft> FindLists(const Article& article);
// '"We will rebuild it." — Ada Renn, mayor': takes these words from whoever else has them in `drafts`.
std::vector<Draft> FindSignedQuotations(const Article& article, std::vector<Draft>& drafts);
// "The paper reports this, citing Y": the content is the sentence before. Changes drafts of such cues.
void PointBack(const Article& article, std::vector<Draft>& drafts);
// "..., the agency reported": what closes a sentence speaks for all of it, and lies in no other content.
void ApplyTails(const Article& article, std::vector<Draft>& drafts);
// Takes sources, cues and contents from what the model reads; changes nothing where it reads none.
void JoinRoles(const Article& article, std::vector<Draft>& drafts);
// Gives quotations to the cues beside them, whole where a cue holds a part, and to the last speaker where
// they go on.
void AttachQuotations(const Article& article, std::vector<Draft>& drafts);

// Those with source and content that are not the article's own voice, one for each cue word, in text order.
std::vector<Draft> ChooseDrafts(const Article& article, std::vector<Draft> drafts);
// A lone "he" or "she" that says something is who says something in the sentence before, where nobody else is
// named.
void KeepSpeaking(const Article& article, std::vector<Draft>& drafts);
// Of each draft the smallest other one whose content holds its cue (or, without a cue, its content), or -1.
std::vector<int32_t> ParentsOf(const std::vector<Draft>& drafts);
// Nests chosen drafts, settles chains and speakers.
std::vector<Attribution> Assemble(const Article& article, const std::vector<Draft>& chosen);
// The clauses of the article with their attribution, stance and certainty.
std::vector<Claim> ListClaims(const Article& article, const std::vector<Attribution>& attributions);

}  // namespace rashomon
