#include "claims/claim_finder.h"

#include <fmt/format.h>

#include <iterator>

#include "base/status_macros.h"
#include "claims/draft_scores.h"
#include "claims/draft_signs.h"

namespace rashomon {

struct ClaimFinder::Impl {
  CueLexicon cues;
  DraftScores scores;
};

namespace {

// All that model and rules find together.
std::vector<Draft> FindDrafts(const Article& article) {
  std::vector<Draft> drafts = FindHeadlineCues(article);
  const auto append = [&drafts](std::vector<Draft> found) {
    std::move(found.begin(), found.end(), std::back_inserter(drafts));
  };
  append(FindPhraseCues(article));
  append(FindVerbCues(article));
  append(FindNominalCues(article));
  ApplyTails(article, drafts);
  JoinRoles(article, drafts);
  PointBack(article, drafts);
  AttachQuotations(article, drafts);
  append(FindSignedQuotations(article, drafts));
  append(FindPosts(article));
  append(FindLists(article));
  return ChooseDrafts(article, std::move(drafts));
}

std::string Places(const Document& document, const std::vector<ByteRange>& ranges) {
  std::string out;
  for (ByteRange range : ranges) {
    out += fmt::format("{}{}-{}", out.empty() ? "" : " ", document.offsets.ToFile(range.begin),
                       document.offsets.ToFile(range.end));
  }
  return out.empty() ? "-" : out;
}

std::string Place(const Document& document, const std::optional<ByteRange>& range) {
  return Places(document, range ? std::vector<ByteRange>{*range} : std::vector<ByteRange>{});
}

}  // namespace

bool IsProse(const Article& article, uint32_t sentence) {
  const RegionKind region = article.document.sentences[sentence].region;
  return region == RegionKind::kHeadline || region == RegionKind::kBody;
}

absl::StatusOr<ClaimFinder> ClaimFinder::Load(const FileSource& files, const std::string& folder) {
  auto impl = std::make_shared<Impl>();
  ASSIGN_OR_RETURN(impl->cues, CueLexicon::Load(files, folder));
  ASSIGN_OR_RETURN(impl->scores, DraftScores::Load(files, folder));
  ClaimFinder finder;
  finder.impl_ = std::move(impl);
  return finder;
}

Claims ClaimFinder::Find(const Document& document, const Parse& parse, const Entities& entities,
                         const EntityLexicon& lexicon) const {
  const Article article{document, parse, entities, lexicon, impl_->cues};
  Claims claims;
  std::vector<Draft> drafts = KeepLikely(article, impl_->scores, FindDrafts(article));
  KeepSpeaking(article, drafts);
  claims.attributions = Assemble(article, drafts);
  claims.claims = ListClaims(article, claims.attributions);
  return claims;
}

std::string ClaimFinder::DumpDrafts(const Document& document, const Parse& parse, const Entities& entities,
                                    const EntityLexicon& lexicon) const {
  const Article article{document, parse, entities, lexicon, impl_->cues};
  std::string out = fmt::format("article\t{}\nsigns", document.meta.path);
  for (size_t s = 0; s < kDraftSigns; ++s) out += fmt::format("\t{}", ToString(static_cast<DraftSign>(s)));
  out += '\n';
  const std::vector<Draft> drafts = FindDrafts(article);
  const std::vector<DraftSigns> signs = SignsOf(article, drafts);
  for (size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    out += fmt::format("draft\t{}\t{}\t{}\t{}", Place(document, draft.cue),
                       Place(document, draft.sources.back().range), Places(document, draft.content),
                       IsWeighed(article, draft) ? 1 : 0);
    for (float value : signs[i].values()) out += fmt::format("\t{:.5g}", value);
    out += '\n';
  }
  return out;
}

}  // namespace rashomon
