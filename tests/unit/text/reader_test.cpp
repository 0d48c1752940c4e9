// Encodings, offsets, bad input, front matter, positions, documents from tokens.
#include <doctest/doctest.h>

#include "text_fixture.h"

using namespace rashomon;
using namespace std::string_literals;

namespace {

std::string Utf16(std::u16string_view text, bool little, bool mark) {
  std::string bytes;
  auto put = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  };
  if (mark) put(0xFEFF);
  for (char16_t unit : text) put(unit);
  return bytes;
}

std::string ErrorOf(std::string_view bytes) {
  ArticleMeta meta;
  meta.path = "a.txt";
  auto document = ReadDocument(bytes, meta, ShippedResources());
  return document.ok() ? "" : std::string(document.status().message());
}

constexpr std::u16string_view kStory = u"Mayor resigns\n\nThe mayor resigned on Monday \u2013 she said so.\n";

}  // namespace

TEST_CASE("UTF-8 offsets count the byte order mark") {
  const Document document =
      Read("\xEF\xBB\xBFMayor resigns\n\nThe caf\xC3\xA9 closed on Monday, she said.\n");
  CHECK(document.encoding == "UTF-8");
  CHECK(document.text.starts_with("Mayor"));
  CHECK(document.offsets.ToFile(0) == 3);
  CHECK(document.offsets.ToFile(30) == 33);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("a single-byte file maps back to its own bytes") {
  const Document document =
      Read("Mayor resigns\n\nThe mayor\x92s caf\xE9 in M\xFCnchen closed on Monday, she said.\n");
  CHECK(document.encoding == "windows-1252");
  CHECK(document.text.find("mayor\xE2\x80\x99s caf\xC3\xA9 in") != std::string::npos);
  const auto closed = static_cast<uint32_t>(document.text.find("closed"));
  CHECK(document.offsets.ToFile(closed) == closed - 4);
  CHECK(document.offsets.kind() == OffsetMap::Kind::kFile);
}

TEST_CASE("stray bytes in UTF-8 text are replaced and the offsets stay true") {
  const Document document =
      Read("Caf\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xFF closed on Monday, she said.\n");
  CHECK(document.encoding == "UTF-8");
  const auto closed = static_cast<uint32_t>(document.text.find("closed"));
  CHECK(document.offsets.ToFile(closed) == closed - 2);
  CHECK(document.diagnostics.size() == 1);
}

TEST_CASE("UTF-16 is read with and without a mark, in both byte orders") {
  for (bool little : {true, false}) {
    for (bool mark : {true, false}) {
      const Document document = Read(Utf16(kStory, little, mark));
      CHECK(document.encoding == (little ? "UTF-16LE" : "UTF-16BE"));
      CHECK(document.title == "Mayor resigns");
      CHECK(document.offsets.kind() == OffsetMap::Kind::kText);
    }
  }
}

TEST_CASE("bad bytes are refused with path and position") {
  const std::string whole = Utf16(kStory, true, true);
  CHECK(ErrorOf(whole.substr(0, whole.size() - 1)) ==
        "a.txt: at byte 118: UTF-16 text ends in the middle of a character (odd byte)");
  CHECK(ErrorOf(whole + "\x3D\xD8"s) ==
        "a.txt: at byte 120: UTF-16 text ends after the first half of a character");
  CHECK(ErrorOf(whole + "\x3D\xDE"s) ==
        "a.txt: at byte 120: UTF-16 text has half a character (lone surrogate)");
  CHECK(ErrorOf("") == "a.txt: at byte 0: empty file");
  CHECK(ErrorOf(" \n\t\n") == "a.txt: at byte 0: no text");
  CHECK(ErrorOf("some text\0and more"s) == "a.txt: at byte 9: binary data, not text (byte 0x00)");
  CHECK(ErrorOf("\x89PNG\r\n\x1A\n\x01\x02\x03\x04") != "");
}

TEST_CASE("the digest is that of the file's bytes") {
  CHECK(Read("abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Read(std::string(120, 'a')).sha256 ==
        "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c");
}

TEST_CASE("an endless line is set aside with a warning and its place") {
  const std::string line(2 << 20, 'x');
  const Document document =
      Read("Mayor resigns\n\nThe mayor resigned on Monday, she said.\n\n" + line + "\n");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].level == DiagnosticLevel::kWarning);
  CHECK(document.diagnostics[0].start == 56);
  CHECK(document.sentences.size() == 2);
  std::string words;
  while (words.size() < (3u << 20)) words += "the mayor said that ";
  CHECK(Read(words).sentences.empty());
}

TEST_CASE("a sentence of more words than a reader takes is cut") {
  std::string words;
  for (int i = 0; i < 1000; ++i) words += "and the mayor, ";
  const Document document = Read(words);
  CHECK(document.sentences.size() > 10);
  for (const Sentence& sentence : document.sentences) CHECK(sentence.end_token - sentence.first_token <= 200);
}

TEST_CASE("front matter fills what is not known and names what is wrong") {
  ArticleMeta meta;
  meta.path = "a.txt";
  meta.outlet = "Coast Herald";
  auto document = ReadDocument(
      "---\noutlet: Other\nurl: https://example.org\npublished: 2031-13-01\nupdated: "
      "\"2031-06-01T10:00\"\nmood: "
      "good\n---\nThe mayor resigned on Monday, she said.\n",
      meta, ShippedResources());
  REQUIRE(document.ok());
  CHECK(document->meta.outlet == "Coast Herald");
  CHECK(document->meta.url == "https://example.org");
  CHECK_FALSE(document->meta.published);
  CHECK(FormatMoment(*document->meta.updated) == "2031-06-01T10:00");
  REQUIRE(document->diagnostics.size() == 2);
  CHECK(document->diagnostics[0].text.find("2031-13-01") != std::string::npos);
  CHECK(document->diagnostics[0].start.value_or(0) == 43);
  CHECK(document->diagnostics[1].text == "front matter: unknown field \"mood\"");
}

TEST_CASE("front matter without its closing line is text") {
  const Document document = Read("---\nThe mayor resigned on Monday, she said.\n");
  CHECK(SentencesOf(document) == std::vector<std::string>{"The mayor resigned on Monday , she said ."});
  CHECK(document.diagnostics.size() == 1);
}

TEST_CASE("positions are lines and characters, whatever ends the line") {
  const Document document = Read("Mayor r\xC3\xA9signs\r\nThe end\rof it\nnow.");
  CHECK(PositionOf(document, 0).line == 1);
  CHECK(PositionOf(document, 9).column == 9);
  const auto end = static_cast<uint32_t>(document.text.find("end"));
  CHECK(PositionOf(document, end).line == 2);
  CHECK(PositionOf(document, end).column == 5);
  const auto now = static_cast<uint32_t>(document.text.find("now"));
  CHECK(PositionOf(document, now).line == 4);
  CHECK(PositionOf(document, 10000).line == 4);
}

TEST_CASE("the sentence at a byte is found, between sentences there is none") {
  const Document document = Read("The mayor left. She wept.\n");
  CHECK(SentenceAt(document, 0) == 0u);
  CHECK(SentenceAt(document, 14) == 0u);
  CHECK_FALSE(SentenceAt(document, 15));
  CHECK(SentenceAt(document, 16) == 1u);
  CHECK_FALSE(SentenceAt(document, 999));
}

TEST_CASE("text in another language is named so, a short one is taken for English") {
  CHECK(Read("The mayor left the city on Monday and said that she would not be back before the end of the "
             "week, which "
             "nobody in the hall had thought of.")
            .language == "en");
  CHECK(Read("Die B\xC3\xBCrgermeisterin hat die Stadt am Montag verlassen und sagte, dass sie nicht vor dem "
             "Ende der "
             "Woche zur\xC3\xBC"
             "ckkehren werde, womit niemand im Saal gerechnet hatte.")
            .language == "und");
  CHECK(Read("Le maire a quitt\xC3\xA9 la ville lundi et a dit qu'elle ne serait pas de retour avant la fin "
             "de la "
             "semaine, ce que personne dans la salle n'avait pens\xC3\xA9 en la voyant.")
            .language == "und");
  CHECK(Read("Adios.").language == "en");
}

TEST_CASE("a document from tokens keeps them and their spaces") {
  const Document document =
      MakeTokenizedDocument({{"Do", "n't", "go", "."}, {"Stay"}}, {{false, true, false, true}, {true}});
  CHECK(document.text == "Don't go. Stay ");
  CHECK(SentencesOf(document) == std::vector<std::string>{"Do n't go .", "Stay"});
  CHECK(document.sentences[1].range == ByteRange{10, 14});
  CHECK(document.frames.size() == 1);
}

TEST_CASE("a lexicon with a wrong row names file and line") {
  std::map<std::string, std::string> files;
  for (const std::string& name : ListRepositoryFolder("lib/resources/text")) {
    files["t/" + name] = ReadRepositoryFile("lib/resources/text/" + name);
  }
  files["t/abbreviations.tsv"] = "# head\nMr.\ttitle\nDr\ttitle\n";
  auto resources = LoadTextResources(MemoryFileSource(files), "t");
  REQUIRE_FALSE(resources.ok());
  CHECK(resources.status().message() == "t/abbreviations.tsv:3: an abbreviation ends with a full stop");
  CHECK_FALSE(LoadTextResources(MemoryFileSource({}), "t").ok());
}
