#include "simple_parse.h"

#include <map>

namespace rashomon {
namespace {

std::string Lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 32 : c);
  return text;
}

const std::map<std::string, std::string>& KnownTags() {
  static const std::map<std::string, std::string> kTags = [] {
    std::map<std::string, std::string> tags;
    auto add = [&](const std::string& tag, const std::string& words) {
      std::string word;
      for (char c : words + " ") {
        if (c != ' ') {
          word += c;
        } else if (!word.empty()) {
          tags[word] = tag;
          word.clear();
        }
      }
    };
    add("IN",
        "in on at by of from for since until with after before over about around between into during than "
        "within through near among aboard as if while because under per");
    add("DT", "the a an this that these those no every each some all any both another half");
    add("CC", "and or but");
    add("MD", "will would may might can could should must shall");
    add("TO", "to");
    add("PRP", "he she it they we i you them him us himself nobody none");
    add("PRP$", "his her its their our my your");
    add("VBD",
        "was were had did said told met left rose fell went came took won lost hit struck began held saw "
        "beat sold paid spent");
    add("VBZ", "is has does says meets opens");
    add("VBP", "are have do say");
    add("VB", "be meet vote leave begin");
    add("RB", "not early late just only nearly almost now again ago more most least fewer less away");
    add("JJ", "last next other several few many new old dead injured wounded missing previous following");
    add("WP", "who what whom");
    return tags;
  }();
  return kTags;
}

std::string GuessTag(const std::string& form, bool first) {
  const std::string lower = Lower(form);
  const char c = form[0];
  if (c >= '0' && c <= '9') return "CD";
  if (!((c | 32) >= 'a' && (c | 32) <= 'z'))
    return static_cast<unsigned char>(c) < 0x80 && c != '$' && c != '%' ? "." : "SYM";
  if (auto known = KnownTags().find(lower); known != KnownTags().end()) return known->second;
  for (const char* number : {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                             "twelve", "twenty", "thirty", "hundred", "thousand", "million", "billion"}) {
    if (lower == number) return "CD";
  }
  if (c >= 'A' && c <= 'Z' && !first) return "NNP";
  if (lower.ends_with("ed")) return "VBD";
  if (lower.ends_with("ing")) return "VBG";
  if (lower.ends_with("ly")) return "RB";
  if (lower.ends_with("s") && !lower.ends_with("ss")) return "NNS";
  return lower == "people" || lower == "children" ? "NNS" : "NN";
}

Upos UposOf(const std::string& xpos) {
  if (xpos == "NNP" || xpos == "NNPS") return Upos::kPropn;
  if (xpos.starts_with("NN")) return Upos::kNoun;
  if (xpos == "MD") return Upos::kAux;
  if (xpos.starts_with("VB")) return Upos::kVerb;
  if (xpos.starts_with("JJ")) return Upos::kAdj;
  if (xpos.starts_with("RB")) return Upos::kAdv;
  if (xpos == "CD") return Upos::kNum;
  if (xpos == "IN") return Upos::kAdp;
  if (xpos == "DT") return Upos::kDet;
  if (xpos == "CC") return Upos::kCconj;
  if (xpos == "TO") return Upos::kPart;
  if (xpos.starts_with("PRP") || xpos == "WP") return Upos::kPron;
  if (xpos == "SYM") return Upos::kSym;
  return Upos::kPunct;
}

std::string LemmaOf(const std::string& form, const std::string& xpos) {
  std::string lemma = Lower(form);
  if (xpos == "NNS" && lemma.ends_with("ies")) return lemma.substr(0, lemma.size() - 3) + "y";
  if (xpos == "NNS" && lemma == "children") return "child";
  if (xpos == "NNS" && lemma.ends_with("s")) lemma.pop_back();
  if ((xpos == "VBD" || xpos == "VBN") && lemma.ends_with("ed")) lemma.resize(lemma.size() - 2);
  if (xpos == "VBG" && lemma.ends_with("ing")) lemma.resize(lemma.size() - 3);
  return lemma;
}

bool IsMark(char c) {
  return std::string(",;:!?()\"").find(c) != std::string::npos;
}

void AddToken(const std::string& form, const std::string& xpos, Document* document,
              ParsedSentence* sentence) {
  if (form.empty()) return;
  Word word;
  word.range.begin = static_cast<uint32_t>(document->text.size());
  document->text += form;
  word.range.end = static_cast<uint32_t>(document->text.size());
  word.form = form;
  word.xpos = xpos.empty() ? GuessTag(form, sentence->words.empty()) : xpos;
  word.upos = UposOf(word.xpos);
  word.lemma = LemmaOf(form, word.xpos);
  sentence->words.push_back(word);
  document->tokens.push_back({word.range});
}

// The tag of "march_VB," is VB; the mark goes back to the word.
std::string TakeTag(std::string* word) {
  const size_t at = word->rfind('_');
  if (at == std::string::npos) return "";
  std::string tag = word->substr(at + 1);
  word->resize(at);
  while (!tag.empty() && !(tag.back() >= 'A' && tag.back() <= 'Z') && tag.back() != '$') {
    *word += tag.back();
    tag.pop_back();
  }
  return tag;
}

// Tokens of one white-space word: leading and trailing marks and the sentence's last full stop apart.
void AddTokens(std::string word, bool last, Document* document, ParsedSentence* sentence) {
  const std::string tag = TakeTag(&word);
  while (!word.empty() && IsMark(word[0])) {
    AddToken(word.substr(0, 1), "", document, sentence);
    word.erase(0, 1);
  }
  std::string tail;
  while (!word.empty() &&
         (IsMark(word.back()) || (last && word.back() == '.' && tail.find('.') == std::string::npos))) {
    tail.insert(tail.begin(), word.back());
    word.pop_back();
  }
  const bool owner = word.ends_with("'s");
  AddToken(owner ? word.substr(0, word.size() - 2) : word, tag, document, sentence);
  if (owner) AddToken("'s", "POS", document, sentence);
  for (char mark : tail) AddToken(std::string(1, mark), ".", document, sentence);
}

void AddSentence(const std::string& line, SimpleText* made) {
  Document& document = made->document;
  ParsedSentence sentence;
  Sentence range;
  range.first_token = static_cast<uint32_t>(document.tokens.size());
  range.range.begin = static_cast<uint32_t>(document.text.size());
  for (size_t at = 0; at < line.size();) {
    const size_t end = std::min(line.find(' ', at), line.size());
    if (at > 0) document.text += ' ';
    AddTokens(line.substr(at, end - at), end == line.size(), &document, &sentence);
    at = end + 1;
  }
  range.range.end = static_cast<uint32_t>(document.text.size());
  range.end_token = static_cast<uint32_t>(document.tokens.size());
  document.text += '\n';
  document.sentences.push_back(range);
  made->parse.sentences.push_back(std::move(sentence));
}

}  // namespace

SimpleText MakeSimpleText(const std::string& marked, const std::string& published) {
  SimpleText made;
  std::string line;
  for (char c : marked + "\n") {
    if (c != '\n') {
      line += c;
    } else if (!line.empty()) {
      AddSentence(line, &made);
      line.clear();
    }
  }
  Frame frame;
  frame.range = {0, static_cast<uint32_t>(made.document.text.size())};
  frame.date = ParseMoment(published);
  made.document.meta.published = frame.date;
  made.document.frames.push_back(frame);
  return made;
}

}  // namespace rashomon
