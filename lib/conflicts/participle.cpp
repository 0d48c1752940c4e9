#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "conflicts/verb_group.h"

namespace rashomon {
namespace {

// Lemma and participle, sorted.
constexpr std::pair<std::string_view, std::string_view> kIrregular[] = {
    {"bear", "borne"},
    {"beat", "beaten"},
    {"bet", "bet"},
    {"bid", "bid"},
    {"bind", "bound"},
    {"bite", "bitten"},
    {"blow", "blown"},
    {"break", "broken"},
    {"breed", "bred"},
    {"bring", "brought"},
    {"broadcast", "broadcast"},
    {"build", "built"},
    {"buy", "bought"},
    {"cast", "cast"},
    {"catch", "caught"},
    {"choose", "chosen"},
    {"cost", "cost"},
    {"cut", "cut"},
    {"deal", "dealt"},
    {"dig", "dug"},
    {"do", "done"},
    {"draw", "drawn"},
    {"drink", "drunk"},
    {"drive", "driven"},
    {"eat", "eaten"},
    {"feed", "fed"},
    {"feel", "felt"},
    {"fight", "fought"},
    {"find", "found"},
    {"fly", "flown"},
    {"forbid", "forbidden"},
    {"forecast", "forecast"},
    {"forget", "forgotten"},
    {"forgive", "forgiven"},
    {"freeze", "frozen"},
    {"get", "got"},
    {"give", "given"},
    {"grind", "ground"},
    {"grow", "grown"},
    {"hang", "hanged"},
    {"hear", "heard"},
    {"hide", "hidden"},
    {"hit", "hit"},
    {"hold", "held"},
    {"hurt", "hurt"},
    {"keep", "kept"},
    {"know", "known"},
    {"lay", "laid"},
    {"lead", "led"},
    {"leave", "left"},
    {"lend", "lent"},
    {"let", "let"},
    {"lose", "lost"},
    {"make", "made"},
    {"mean", "meant"},
    {"meet", "met"},
    {"mislead", "misled"},
    {"overcome", "overcome"},
    {"overthrow", "overthrown"},
    {"pay", "paid"},
    {"put", "put"},
    {"quit", "quit"},
    {"read", "read"},
    {"ride", "ridden"},
    {"ring", "rung"},
    {"run", "run"},
    {"say", "said"},
    {"see", "seen"},
    {"seek", "sought"},
    {"sell", "sold"},
    {"send", "sent"},
    {"set", "set"},
    {"shake", "shaken"},
    {"shoot", "shot"},
    {"show", "shown"},
    {"shut", "shut"},
    {"sink", "sunk"},
    {"slay", "slain"},
    {"speak", "spoken"},
    {"spend", "spent"},
    {"split", "split"},
    {"spread", "spread"},
    {"steal", "stolen"},
    {"strike", "struck"},
    {"swear", "sworn"},
    {"sweep", "swept"},
    {"take", "taken"},
    {"teach", "taught"},
    {"tear", "torn"},
    {"tell", "told"},
    {"think", "thought"},
    {"throw", "thrown"},
    {"undergo", "undergone"},
    {"understand", "understood"},
    {"undertake", "undertaken"},
    {"uphold", "upheld"},
    {"wear", "worn"},
    {"win", "won"},
    {"wind", "wound"},
    {"withdraw", "withdrawn"},
    {"withhold", "withheld"},
    {"write", "written"},
};

bool IsVowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// "stop" -> "stopped": one syllable, or stressed at the end.
bool DoublesLast(const std::string& lemma) {
  static const std::set<std::string_view> kStressed = {"admit",  "commit", "compel", "control", "equip",
                                                       "expel",  "occur",  "permit", "prefer",  "refer",
                                                       "regret", "submit", "rebut",  "transfer"};
  if (kStressed.contains(lemma)) return true;
  const size_t n = lemma.size();
  if (n < 3 || std::string_view("wxy").find(lemma[n - 1]) != std::string_view::npos) return false;
  if (IsVowel(lemma[n - 1]) || !IsVowel(lemma[n - 2]) || IsVowel(lemma[n - 3])) return false;
  int vowels = 0;
  for (const char c : lemma) vowels += IsVowel(c);
  return vowels == 1;
}

}  // namespace

std::string ParticipleOf(const std::string& lemma) {
  const auto found = std::lower_bound(std::begin(kIrregular), std::end(kIrregular), lemma,
                                      [](const auto& row, const std::string& at) { return row.first < at; });
  if (found != std::end(kIrregular) && found->first == lemma) return std::string(found->second);
  const size_t n = lemma.size();
  if (lemma.ends_with("e")) return lemma + "d";
  if (n > 1 && lemma.ends_with("y") && !IsVowel(lemma[n - 2])) return lemma.substr(0, n - 1) + "ied";
  if (lemma.ends_with("ic")) return lemma + "ked";
  return lemma + (DoublesLast(lemma) ? std::string(1, lemma.back()) : "") + "ed";
}

}  // namespace rashomon
