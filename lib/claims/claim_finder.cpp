#include "claims/claim_finder.h"

#include <iterator>

#include "base/status_macros.h"
#include "claims/draft.h"

namespace rashomon {

struct ClaimFinder::Impl {
  CueLexicon cues;
};

bool IsProse(const Article& article, uint32_t sentence) {
  const RegionKind region = article.document.sentences[sentence].region;
  return region == RegionKind::kHeadline || region == RegionKind::kBody;
}

absl::StatusOr<ClaimFinder> ClaimFinder::Load(const FileSource& files, const std::string& folder) {
  auto impl = std::make_shared<Impl>();
  ASSIGN_OR_RETURN(impl->cues, CueLexicon::Load(files, folder));
  ClaimFinder finder;
  finder.impl_ = std::move(impl);
  return finder;
}

Claims ClaimFinder::Find(const Document& document, const Parse& parse, const Entities& entities,
                         const EntityLexicon& lexicon) const {
  const Article article{document, parse, entities, lexicon, impl_->cues};
  std::vector<Draft> drafts = FindHeadlineCues(article);
  for (auto* find : {&FindPhraseCues, &FindVerbCues, &FindNominalCues}) {
    std::vector<Draft> found = (*find)(article);
    std::move(found.begin(), found.end(), std::back_inserter(drafts));
  }
  ApplyTails(article, drafts);
  JoinRoles(article, drafts);
  PointBack(article, drafts);
  AttachQuotations(article, drafts);
  for (auto* find : {&FindPosts, &FindLists}) {
    std::vector<Draft> found = (*find)(article);
    std::move(found.begin(), found.end(), std::back_inserter(drafts));
  }
  Claims claims;
  claims.attributions = Assemble(article, std::move(drafts));
  claims.claims = ListClaims(article, claims.attributions);
  return claims;
}

}  // namespace rashomon
