// Stretches that one speaker has for himself: embedded posts, lists of statements under a lead line.
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "entities/name_fold.h"
#include "text/chars.h"

namespace rashomon {
namespace {

std::string_view SentenceText(const Article& article, uint32_t sentence) {
  return Slice(article.document.text, article.document.sentences[sentence].range);
}

// The lines of a post that name the speaker, the account or the date are not its words.
bool IsPostHead(const Article& article, const Frame& frame, uint32_t sentence) {
  const ByteRange range = article.document.sentences[sentence].range;
  if (frame.speaker_range && range.Overlaps(*frame.speaker_range)) {
    // "BREAKING: Smith:" alone; with words behind the colon it is a statement.
    return SentenceText(article, sentence).ends_with(":");
  }
  return SentenceText(article, sentence).find('@') != std::string_view::npos;
}

bool IsBullet(std::string_view text) {
  const Char first = CharAt(text, 0);
  return IsDash(first.code) || first.code == 0x2022 || first.code == '*' || first.code == 0x25CF ||
         first.code == 0x00B7;
}

// "Smith's key statements during his visit:": whose they are, or -1.
int32_t LeadOwner(const Article& article, uint32_t index) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  if (!SentenceText(article, index).ends_with(":")) return -1;
  for (uint32_t w = 0; w < sentence.words.size(); ++w) {
    const std::string lemma = LowerLemmaOf(sentence.words[w]);
    if (lemma != "statement" && lemma != "remark" && lemma != "quote" && lemma != "point" &&
        lemma != "comment" && lemma != "claim" && lemma != "takeaway" && lemma != "message") {
      continue;
    }
    if (const int32_t owner = Child(sentence, w, {"nmod:poss"}); owner >= 0) return owner;
    for (uint32_t child : Children(sentence, w)) {
      const std::string preposition = CaseOf(sentence, child);
      if (preposition == "by" || preposition == "from" || preposition == "of")
        return static_cast<int32_t>(child);
    }
  }
  return -1;
}

Draft BlockDraft(uint32_t sentence, ByteRange content) {
  Draft draft;
  draft.sentence = sentence;
  draft.formal = true;
  draft.content.push_back(content);
  return draft;
}

ByteRange WithoutBullet(const Article& article, uint32_t sentence) {
  ByteRange range = article.document.sentences[sentence].range;
  while (!range.empty()) {
    const Char c = CharAt(article.document.text, range.begin);
    if (IsWord(c.code) || IsDoubleQuote(c.code)) break;
    range.begin += std::max<uint32_t>(c.size, 1);
  }
  return range;
}

}  // namespace

std::vector<Draft> FindPosts(const Article& article) {
  std::vector<Draft> drafts;
  for (uint32_t f = 0; f < article.document.frames.size(); ++f) {
    const Frame& frame = article.document.frames[f];
    if (frame.kind != FrameKind::kPost || (frame.speaker.empty() && frame.account.empty())) continue;
    for (uint32_t s = 0; s < article.document.sentences.size(); ++s) {
      if (article.document.sentences[s].frame != f || IsPostHead(article, frame, s)) continue;
      Draft draft = BlockDraft(s, article.document.sentences[s].range);
      if (!frame.account.empty()) {
        const std::string account = frame.account.substr(0, frame.account.find(" (@"));
        Source outlet = NamedSource(article, account, std::nullopt);
        if (!frame.speaker.empty()) outlet.kind = SourceKind::kOutlet;
        draft.sources.push_back(std::move(outlet));
      }
      if (!frame.speaker.empty()) {
        draft.sources.push_back(NamedSource(article, frame.speaker, frame.speaker_range));
      }
      drafts.push_back(std::move(draft));
    }
  }
  return drafts;
}

std::vector<Draft> FindLists(const Article& article) {
  std::vector<Draft> drafts;
  for (uint32_t s = 0; s + 1 < article.document.sentences.size(); ++s) {
    const int32_t owner = LeadOwner(article, s);
    if (owner < 0 || !IsBullet(SentenceText(article, s + 1))) continue;
    const Source source = MakeSource(article, s, static_cast<uint32_t>(owner), -1);
    uint32_t paragraph = article.document.sentences[s].paragraph;
    for (uint32_t item = s + 1; item < article.document.sentences.size(); ++item) {
      // Later sentences of an item belong to it; a paragraph without a bullet ends the list.
      const bool starts = article.document.sentences[item].paragraph != paragraph;
      if (!IsBullet(SentenceText(article, item)) && starts) break;
      paragraph = article.document.sentences[item].paragraph;
      Draft draft = BlockDraft(item, WithoutBullet(article, item));
      draft.sources.push_back(source);
      if (!draft.content.front().empty()) drafts.push_back(std::move(draft));
    }
  }
  return drafts;
}

}  // namespace rashomon
