#include "report/same_quotations.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "report/origins.h"
#include "report/words.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kFewestWords = 5;   // of a quotation: shorter ones agree by chance
constexpr double kAlike = 0.6;       // shared words in order, of the shorter quotation's words
constexpr size_t kFewestShared = 4;  // and at least so many of them,
constexpr size_t kFewestLong = 2;    // of which so many are no mere particles
constexpr size_t kLong = 4;          // bytes

struct Quote {
  QuotedVersion version;
  std::vector<ByteRange> words;   // in the document's text
  std::vector<std::string> keys;  // folded: lower case, letters and digits only
};

std::string KeyOf(std::string_view word) {
  std::string key;
  for (char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) key += static_cast<char>(std::tolower(byte));
  }
  return key;
}

// Dashes, quotation marks and dots of UTF-8 are no words.
bool IsMark(std::string_view word) {
  static constexpr std::string_view kMarks[] = {"–", "—", "‘", "’", "“", "”", "…"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [&](std::string_view mark) { return word == mark; });
}

std::string SpeakerOf(const Analysis& article, ByteRange range) {
  std::string speaker;
  for (const Attribution& said : article.claims.attributions) {
    for (ByteRange content : said.content) {
      if (content.Overlaps(range) && !said.chain.empty()) speaker = Clean(said.chain.back().name);
    }
  }
  return speaker;
}

std::vector<Quote> QuotesOf(const Story& story, uint32_t d) {
  const Analysis& article = story.articles[d];
  const Document& document = article.document;
  std::vector<Quote> quotes;
  for (const Quotation& quotation : document.quotations) {
    if (!quotation.closed || quotation.depth > 0) continue;
    Quote quote;
    quote.version.document = d;
    quote.version.range = quotation.inner;
    auto token = std::partition_point(document.tokens.begin(), document.tokens.end(),
                                      [&](const Token& t) { return t.range.begin < quotation.inner.begin; });
    for (; token != document.tokens.end() && token->range.end <= quotation.inner.end; ++token) {
      std::string key = KeyOf(Slice(document.text, token->range));
      if (key.empty() || IsMark(Slice(document.text, token->range))) continue;
      quote.words.push_back(token->range);
      quote.keys.push_back(std::move(key));
    }
    if (quote.keys.size() < kFewestWords) continue;
    quote.version.speaker = SpeakerOf(article, quotation.inner);
    quotes.push_back(std::move(quote));
  }
  return quotes;
}

// Pairs of places that hold the same words in order, as many as there can be (longest common subsequence).
std::vector<std::pair<size_t, size_t>> Shared(const std::vector<std::string>& a,
                                              const std::vector<std::string>& b) {
  std::vector<std::vector<uint32_t>> most(a.size() + 1, std::vector<uint32_t>(b.size() + 1, 0));
  for (size_t i = a.size(); i-- > 0;) {
    for (size_t j = b.size(); j-- > 0;) {
      most[i][j] = a[i] == b[j] ? most[i + 1][j + 1] + 1 : std::max(most[i + 1][j], most[i][j + 1]);
    }
  }
  std::vector<std::pair<size_t, size_t>> pairs;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      pairs.emplace_back(i++, j++);
    } else if (most[i + 1][j] >= most[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

bool ShareAName(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return true;
  std::set<std::string> names;
  for (std::string_view rest = a; !rest.empty();) {
    const size_t end = std::min(rest.find(' '), rest.size());
    names.insert(KeyOf(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (std::string_view rest = b; !rest.empty();) {
    const size_t end = std::min(rest.find(' '), rest.size());
    const std::string name = KeyOf(rest.substr(0, end));
    if (name.size() > 2 && name != "the" && names.contains(name)) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

struct Likeness {
  bool same{};     // one quotation, in whatever words
  bool differs{};  // inside the stretch that both have, words differ
};

Likeness Compare(const Quote& a, const Quote& b) {
  const auto pairs = Shared(a.keys, b.keys);
  const size_t shorter = std::min(a.keys.size(), b.keys.size());
  if (pairs.size() < kFewestShared ||
      static_cast<double>(pairs.size()) < kAlike * static_cast<double>(shorter)) {
    return {};
  }
  const auto words = std::count_if(pairs.begin(), pairs.end(),
                                   [&](const auto& pair) { return a.keys[pair.first].size() >= kLong; });
  if (static_cast<size_t>(words) < kFewestLong) return {};
  if (!ShareAName(a.version.speaker, b.version.speaker)) return {};
  const auto [first_a, first_b] = pairs.front();
  const auto [last_a, last_b] = pairs.back();
  const bool inside = last_a - first_a + 1 != pairs.size() || last_b - first_b + 1 != pairs.size();
  // Words at an end that neither quotation leaves out differ as well.
  const bool ends =
      (first_a > 0 && first_b > 0) || (last_a + 1 < a.keys.size() && last_b + 1 < b.keys.size());
  return {.same = true, .differs = inside || ends};
}

// The quotation cut into stretches of words that do and do not stand in `shared` places.
std::vector<QuotedPart> PartsOf(const Story& story, const Quote& quote, const std::set<size_t>& shared) {
  const std::string& text = story.articles[quote.version.document].document.text;
  std::vector<QuotedPart> parts;
  const auto add = [&](ByteRange range, bool differs) {
    parts.push_back({CleanBetween(Slice(text, range)), differs, range});
  };
  uint32_t at = quote.version.range.begin;
  for (size_t w = 0; w < quote.words.size();) {
    const bool differs = !shared.contains(w);
    size_t end = w + 1;
    while (end < quote.words.size() && !shared.contains(end) == differs) ++end;
    const uint32_t begin = differs ? quote.words[w].begin : at;
    const uint32_t stop = differs                    ? quote.words[end - 1].end
                          : end < quote.words.size() ? quote.words[end].begin
                                                     : quote.version.range.end;
    if (differs && begin > at) add({at, begin}, false);
    add({begin, stop}, differs);
    at = stop;
    w = end;
  }
  if (at < quote.version.range.end) add({at, quote.version.range.end}, false);
  return parts;
}

// Words of `own` that need no mark beside `other`: the shared ones, and what stands at an end that the other
// quotation leaves out.
std::set<size_t> Unmarked(const std::vector<std::pair<size_t, size_t>>& pairs, size_t own_words,
                          size_t other_words) {
  std::set<size_t> words;
  for (const auto& [own, other] : pairs) words.insert(own);
  if (pairs.front().second == 0) {
    for (size_t w = 0; w < pairs.front().first; ++w) words.insert(w);
  }
  if (pairs.back().second + 1 == other_words) {
    for (size_t w = pairs.back().first; w < own_words; ++w) words.insert(w);
  }
  return words;
}

SameQuotation GroupOf(const Story& story, const std::vector<const Quote*>& quotes) {
  SameQuotation group;
  std::set<size_t> in_all;
  for (size_t w = 0; w < quotes[0]->keys.size(); ++w) in_all.insert(w);
  for (size_t q = 1; q < quotes.size(); ++q) {
    const size_t first_words = quotes[0]->keys.size(), here_words = quotes[q]->keys.size();
    auto pairs = Shared(quotes[0]->keys, quotes[q]->keys);
    const std::set<size_t> first = Unmarked(pairs, first_words, here_words);
    std::erase_if(in_all, [&](size_t w) { return !first.contains(w); });
    for (auto& [own, other] : pairs) std::swap(own, other);
    group.versions.push_back(quotes[q]->version);
    group.versions.back().parts = PartsOf(story, *quotes[q], Unmarked(pairs, here_words, first_words));
  }
  group.versions.insert(group.versions.begin(), quotes[0]->version);
  group.versions.front().parts = PartsOf(story, *quotes[0], in_all);
  return group;
}

}  // namespace

std::vector<SameQuotation> SameQuotations(const Story& story) {
  const std::vector<uint32_t> origins = OriginsOf(story);
  std::vector<Quote> all;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    if (origins[d] != d) continue;
    for (Quote& quote : QuotesOf(story, d)) all.push_back(std::move(quote));
  }
  std::vector<SameQuotation> groups;
  std::set<size_t> taken;
  for (size_t i = 0; i < all.size(); ++i) {
    if (taken.contains(i)) continue;
    std::vector<const Quote*> group = {&all[i]};
    bool differs = false;
    for (size_t j = i + 1; j < all.size(); ++j) {
      if (taken.contains(j) || all[j].version.document == group.back()->version.document) continue;
      const Likeness likeness = Compare(all[i], all[j]);
      if (!likeness.same) continue;
      group.push_back(&all[j]);
      differs = differs || likeness.differs;
      taken.insert(j);
    }
    if (differs) groups.push_back(GroupOf(story, group));
  }
  return groups;
}

}  // namespace rashomon
