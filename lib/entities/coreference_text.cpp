// Chains as text; DumpAntecedents: phrases, candidates and signs as text.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "entities/coref_signs.h"
#include "entities/coreference.h"
#include "entities/link_phrases.h"

namespace rashomon {
namespace {

class Writer : public SignSink {
 public:
  explicit Writer(std::string& out) : out_(out) {}
  void Add(std::initializer_list<std::string_view> pieces) override {
    out_ += '\t';
    for (std::string_view piece : pieces) out_ += piece;
  }

 private:
  std::string& out_;
};

// A phrase may run over a line break.
std::string OnOneLine(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace

std::string ToText(const Document& document, const PhraseChains& chains) {
  std::string out;
  for (size_t c = 0; c < chains.chains.size(); ++c) {
    out += fmt::format("chain {}\n", c);
    for (uint32_t p : chains.chains[c]) {
      const ByteRange range = chains.phrases[p].range;
      out += fmt::format("  phrase {}..{} \"{}\"\n", range.begin, range.end,
                         OnOneLine(Slice(document.text, range)));
    }
  }
  return out;
}

std::string DumpAntecedents(const Document& document, const Parse& parse, const EntityLexicon& lexicon) {
  const Entities sieve = SieveEntities(document, parse, lexicon);
  const std::vector<PhraseFacts> phrases = FindPhrases(document, parse, sieve, lexicon);
  const CorefText text{document, parse, sieve, phrases, CountPhrases(phrases)};
  const std::vector<std::vector<uint32_t>> antecedents = FindAntecedents(text);
  std::string out;
  Writer writer(out);
  for (uint32_t i = 0; i < phrases.size(); ++i) {
    const ByteRange range = phrases[i].phrase.range;
    fmt::format_to(std::back_inserter(out), "phrase {}..{} {}\nnew", range.begin, range.end,
                   phrases[i].group);
    AddNewSigns(text, i, writer);
    out += '\n';
    uint32_t rank = 0;
    for (size_t k = antecedents[i].size(); k-- > 0;) {
      const uint32_t earlier = antecedents[i][k];
      fmt::format_to(std::back_inserter(out), "{}", earlier);
      AddPairSigns(text, earlier, i, rank, writer);
      if (CanAgree(phrases[earlier], phrases[i])) ++rank;
      out += '\n';
    }
  }
  return out;
}

}  // namespace rashomon
