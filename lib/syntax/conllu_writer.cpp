#include <fmt/format.h>

#include <string>
#include <vector>

#include "syntax/parse.h"

namespace rashomon {
namespace {

// BIO tag of every word; empty outside names.
std::vector<std::string> NameTags(const ParsedSentence& sentence) {
  std::vector<std::string> tags(sentence.words.size());
  for (const Name& name : sentence.names) {
    for (uint32_t i = name.first; i < name.end; ++i) {
      tags[i] = fmt::format("{}-{}", i == name.first ? 'B' : 'I', ToString(name.type));
    }
  }
  return tags;
}

bool SpaceBehind(const ParsedSentence& sentence, size_t i) {
  return i + 1 < sentence.words.size() && sentence.words[i + 1].range.begin > sentence.words[i].range.end;
}

std::string TextOf(const ParsedSentence& sentence) {
  std::string text;
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    text += sentence.words[i].form;
    if (SpaceBehind(sentence, i)) text += ' ';
  }
  return text;
}

void AppendWord(const ParsedSentence& sentence, size_t i, const std::string& tag, std::string& out) {
  const Word& word = sentence.words[i];
  auto or_blank = [](const std::string& field) { return field.empty() ? std::string("_") : field; };
  std::string misc = tag.empty() ? "" : "Name=" + tag;
  if (!SpaceBehind(sentence, i) && i + 1 < sentence.words.size()) {
    misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  }
  out += fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i + 1, word.form, or_blank(word.lemma),
                     ToString(word.upos), or_blank(word.xpos), word.head + 1, or_blank(word.deprel),
                     or_blank(misc));
}

}  // namespace

std::string ToConllu(const Parse& parse) {
  std::string out;
  for (const ParsedSentence& sentence : parse.sentences) {
    out += fmt::format("# text = {}\n", TextOf(sentence));
    const std::vector<std::string> tags = NameTags(sentence);
    for (size_t i = 0; i < sentence.words.size(); ++i) AppendWord(sentence, i, tags[i], out);
    out += '\n';
  }
  return out;
}

}  // namespace rashomon
