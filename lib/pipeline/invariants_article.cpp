#include "pipeline/broken.h"
#include "pipeline/invariants.h"

namespace rashomon {
namespace {

void CheckSentences(const Document& document, Broken& broken) {
  uint32_t end = 0, token = 0;
  for (size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    broken.Range(sentence.range, "document: range of sentence", i);
    broken.Unless(sentence.range.begin >= end, "document: order of sentence", i);
    broken.Unless(sentence.first_token >= token && sentence.first_token <= sentence.end_token &&
                      sentence.end_token <= document.tokens.size(),
                  "document: tokens of sentence", i);
    broken.Unless(sentence.frame < document.frames.size(), "document: frame of sentence", i);
    end = sentence.range.end;
    token = sentence.end_token;
  }
}

void CheckParse(const Document& document, const Parse& parse, Broken& broken) {
  broken.Unless(parse.sentences.size() == document.sentences.size(), "syntax: number of sentences",
                parse.sentences.size());
  for (size_t i = 0; i < parse.sentences.size() && i < document.sentences.size(); ++i) {
    const std::vector<Word>& words = parse.sentences[i].words;
    const Sentence& sentence = document.sentences[i];
    broken.Unless(words.size() == sentence.end_token - sentence.first_token, "syntax: words of sentence", i);
    size_t roots = 0;
    for (size_t w = 0; w < words.size(); ++w) {
      broken.Range(words[w].range, "syntax: range of a word of sentence", i);
      broken.Unless(words[w].head >= -1 && words[w].head < static_cast<int32_t>(words.size()) &&
                        words[w].head != static_cast<int32_t>(w),
                    "syntax: head of a word of sentence", i);
      roots += words[w].head == -1;
    }
    broken.Unless(words.empty() || roots == 1, "syntax: roots of sentence", i);
    for (const Name& name : parse.sentences[i].names) {
      broken.Unless(name.first < name.end && name.end <= words.size(), "syntax: name of sentence", i);
    }
  }
}

void CheckEntities(const Parse& parse, const Entities& entities, Broken& broken) {
  for (size_t i = 0; i < entities.mentions.size(); ++i) {
    const EntityMention& mention = entities.mentions[i];
    const bool known = mention.sentence < parse.sentences.size() && mention.entity < entities.entities.size();
    broken.Unless(known && mention.first < mention.end && mention.first <= mention.head &&
                      mention.head < mention.end &&
                      mention.end <= parse.sentences[mention.sentence].words.size(),
                  "entities: words of mention", i);
  }
  for (size_t i = 0; i < entities.entities.size(); ++i) {
    for (uint32_t mention : entities.entities[i].mentions) {
      broken.Unless(mention < entities.mentions.size() && entities.mentions[mention].entity == i,
                    "entities: mentions of entity", i);
    }
  }
}

void CheckValues(const Values& values, Broken& broken) {
  uint32_t end = 0;
  for (size_t i = 0; i < values.times.size(); ++i) {
    const TimeExpression& time = values.times[i];
    broken.Range(time.range, "values: range of time", i);
    broken.Unless(time.range.begin >= end, "values: order of time", i);
    broken.Unless(!time.interval || time.interval->begin < time.interval->end, "values: interval of time", i);
    end = time.range.end;
  }
  for (size_t i = 0; i < values.quantities.size(); ++i) {
    broken.Range(values.quantities[i].range, "values: range of quantity", i);
    // A score or vote is a pair, not an interval.
    const MeasureType measure = values.quantities[i].measure;
    const bool pair = measure == MeasureType::kScore || measure == MeasureType::kVote;
    broken.Unless(pair || values.quantities[i].low <= values.quantities[i].high,
                  "values: interval of quantity", i);
  }
}

void CheckClaims(const Claims& claims, Broken& broken) {
  const auto count = static_cast<int32_t>(claims.attributions.size());
  for (size_t i = 0; i < claims.attributions.size(); ++i) {
    const Attribution& attribution = claims.attributions[i];
    broken.Unless(!attribution.chain.empty(), "claims: chain of attribution", i);
    broken.Unless(attribution.parent >= -1 && attribution.parent < count &&
                      attribution.parent != static_cast<int32_t>(i),
                  "claims: parent of attribution", i);
    if (attribution.cue) broken.Range(*attribution.cue, "claims: cue of attribution", i);
    for (ByteRange content : attribution.content) broken.Range(content, "claims: content of attribution", i);
    for (const Source& source : attribution.chain) {
      if (source.range) broken.Range(*source.range, "claims: source of attribution", i);
    }
  }
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    broken.Range(claims.claims[i].span, "claims: span of claim", i);
    broken.Unless(claims.claims[i].attribution >= -1 && claims.claims[i].attribution < count,
                  "claims: attribution of claim", i);
  }
}

}  // namespace

std::vector<std::string> BrokenInvariants(const Document& document) {
  Broken broken(document.text);
  for (size_t i = 0; i < document.tokens.size(); ++i) {
    broken.Range(document.tokens[i].range, "document: range of token", i);
    broken.Unless(i == 0 || document.tokens[i - 1].range.end <= document.tokens[i].range.begin,
                  "document: order of token", i);
  }
  CheckSentences(document, broken);
  for (size_t i = 0; i < document.quotations.size(); ++i) {
    const Quotation& quotation = document.quotations[i];
    broken.Range(quotation.range, "document: range of quotation", i);
    broken.Unless(quotation.range.Contains(quotation.inner), "document: inside of quotation", i);
  }
  for (size_t i = 0; i < document.regions.size(); ++i) {
    broken.Range(document.regions[i].range, "document: range of region", i);
  }
  broken.Unless(!document.frames.empty(), "document: number of frames", 0);
  return broken.Take();
}

std::vector<std::string> BrokenInvariants(const Analysis& analysis) {
  Broken broken(analysis.document.text);
  CheckParse(analysis.document, analysis.parse, broken);
  CheckEntities(analysis.parse, analysis.entities, broken);
  CheckValues(analysis.values, broken);
  CheckClaims(analysis.claims, broken);
  return broken.Take();
}

}  // namespace rashomon
