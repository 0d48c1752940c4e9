#include "conflicts/explain_pair.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "conflicts/relate.h"

namespace rashomon {
namespace {

constexpr std::string_view kAcross = "across:";

std::vector<std::string> SharedWords(const Passages& passages, const PassagePair& pair) {
  const Story& story = passages.index().story();
  const ParsedSentence& parsed = story.articles[pair.a.document].parse.sentences[pair.a.sentence];
  std::set<uint32_t> left = passages.IndexAt(pair.b).stems;
  std::vector<std::string> words;
  for (const ContentWord& content : passages.IndexAt(pair.a).content) {
    if (left.erase(content.stem) > 0) words.push_back(parsed.words[content.word].form);
  }
  return words;
}

std::vector<std::string> SharedNames(const Passages& passages, const PassagePair& pair) {
  const std::set<int32_t>& other = passages.IndexAt(pair.b).entities;
  std::vector<std::string> names;
  for (int32_t entity : passages.IndexAt(pair.a).entities) {
    if (other.contains(entity)) names.push_back(passages.index().story().entities[entity].name);
  }
  return names;
}

// Where the words of a copied passage stand first.
std::optional<Place> OriginalOf(const Passages& passages, Place place) {
  if (!passages.IndexAt(place).copy) return std::nullopt;
  const StoryIndex& index = passages.index();
  for (uint32_t d = 0; d <= place.document; ++d) {
    for (uint32_t s = 0; s < index.SentenceCount(d) && Place{d, s} < place; ++s) {
      if (index.TextOf(d, s) == index.TextOf(place.document, place.sentence)) return Place{d, s};
    }
  }
  return std::nullopt;
}

void AddSigns(const Calibration& calibration, const WeighedPair& weighed, PairExplanation& out) {
  std::map<std::string, size_t> places;
  for (const auto& [name, share] : calibration.Shares(kPairModel, weighed.signs)) {
    const std::string plain = name.starts_with(kAcross) ? name.substr(kAcross.size()) : name;
    const auto [place, added] = places.try_emplace(plain, out.shares.size());
    if (added) {
      out.shares.push_back({plain, ValueOf(weighed.signs, name), share});
    } else {
      out.shares[place->second].share += share;
    }
  }
  std::stable_sort(out.shares.begin(), out.shares.end(), [](const SignShare& x, const SignShare& y) {
    return std::abs(x.share) > std::abs(y.share);
  });
}

// The cases of the pair scorer as chances; the score goes by "conflict", which follows from them.
void AddJudged(const WeighedPair& weighed, PairExplanation& out) {
  if (weighed.judged.empty()) return;
  for (const char* name : {"unrelated", "same", "compatible", "contradiction", "dispute"})
    out.judged.push_back({name, std::exp(ValueOf(weighed.judged, name)), 0});
}

}  // namespace

std::string_view ToString(Obstacle obstacle) {
  static constexpr std::array<std::string_view, 5> kNames = {"", "copy", "nothing to compare",
                                                             "too few words in common", "too unlike"};
  return kNames[static_cast<size_t>(obstacle)];
}

PairExplanation ExplainPair(const Passages& passages, const Calibration& calibration,
                            const Proposals& proposals, const std::vector<WeighedPair>& weighed,
                            const PassagePair& pair) {
  PairExplanation out{.a = pair.a, .b = pair.b};
  out.original_a = OriginalOf(passages, pair.a), out.original_b = OriginalOf(passages, pair.b);
  out.empty_a = passages.At(pair.a).empty, out.empty_b = passages.At(pair.b).empty;
  out.shared_words = SharedWords(passages, pair);
  out.shared_names = SharedNames(passages, pair);
  out.likeness = passages.Cosine(pair.a, pair.b);
  out.near = AreNear(pair.a, pair.b);
  out.obstacle = ObstacleOf(passages, pair.a, pair.b);
  out.cut = calibration.cut();
  for (const Cleared& cleared : proposals.cleared) {
    if (PairOf(cleared.conflict) == pair) out.cleared.push_back(cleared);
  }
  for (const WeighedPair& one : weighed) {
    if (one.pair != pair) continue;
    out.candidate = true;
    out.score = one.score;
    out.base = calibration.Base(kPairModel);
    for (const Conflict* proposal : one.proposals) out.proposals.push_back(*proposal);
    out.relations = RelationChances(calibration, one);
    AddSigns(calibration, one, out);
    out.by_signs = calibration.Score(kPairModel, one.signs);
    AddJudged(one, out);
  }
  return out;
}

}  // namespace rashomon
