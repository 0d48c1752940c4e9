// What holds for every text: ranges lie on characters, in order, inside one another; every word is covered.
// Tried on texts put together at random (from a fixed seed) out of awkward pieces.
#include <doctest/doctest.h>

#include <random>

#include "text/chars.h"
#include "text_fixture.h"

using namespace rashomon;

namespace {

bool OnBoundary(const std::string& text, uint32_t at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void CheckRange(const Document& document, ByteRange range) {
  CHECK(range.begin < range.end);
  CHECK(OnBoundary(document.text, range.begin));
  CHECK(OnBoundary(document.text, range.end));
}

// Tokens of a sentence are in order and leave out white space only.
void CheckTokens(const Document& document, const Sentence& sentence) {
  REQUIRE(sentence.first_token < sentence.end_token);
  uint32_t at = sentence.range.begin;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const ByteRange token = document.tokens[i].range;
    CheckRange(document, token);
    CHECK(token.begin >= at);
    CHECK(Trim(document.text, {at, token.begin}).empty());
    at = token.end;
  }
  CHECK(at == sentence.range.end);
}

void CheckDocument(const Document& document) {
  uint32_t at = 0, token = 0, paragraph = 0;
  for (const Sentence& sentence : document.sentences) {
    CheckRange(document, sentence.range);
    CHECK(sentence.range.begin >= at);
    CHECK(sentence.first_token == token);
    CHECK(sentence.paragraph >= paragraph);
    CHECK(Slice(document.text, sentence.range).find("\n\n") == std::string_view::npos);
    REQUIRE(sentence.frame < document.frames.size());
    CHECK(document.frames[sentence.frame].range.Contains(sentence.range.begin));
    CheckTokens(document, sentence);
    at = sentence.range.end;
    token = sentence.end_token;
    paragraph = sentence.paragraph;
  }
  CHECK(token == document.tokens.size());
  uint32_t begin = 0;
  for (const Quotation& quotation : document.quotations) {
    CheckRange(document, quotation.range);
    CHECK(quotation.range.Contains(quotation.inner));
    CHECK(quotation.range.begin >= begin);
    begin = quotation.range.begin;
  }
  at = 0;
  for (const Region& region : document.regions) {
    CheckRange(document, region.range);
    CHECK(region.range.begin >= at);
    at = region.range.end;
  }
}

constexpr std::string_view kPieces[] = {"the mayor",
                                        "She said",
                                        "U.S.",
                                        "Mr.",
                                        "No.",
                                        "3",
                                        "1,200.5",
                                        "e.g.",
                                        "\"",
                                        "\"",
                                        "“",
                                        "”",
                                        "'",
                                        "’",
                                        "‘",
                                        "«",
                                        "»",
                                        "(",
                                        ")",
                                        "[",
                                        "]",
                                        ".",
                                        ".",
                                        "!",
                                        "?",
                                        "...",
                                        "…",
                                        ",",
                                        ";",
                                        ":",
                                        "-",
                                        "—",
                                        "–",
                                        "/",
                                        "$5m",
                                        "€3",
                                        "10:42 GMT",
                                        "2.15pm",
                                        "don't",
                                        "parents'",
                                        "re-elected",
                                        "11-year-old",
                                        "@handle",
                                        "(@handle)",
                                        "#tag",
                                        "https://t.co/x",
                                        "a@b.org",
                                        "pic.twitter.com/x",
                                        "May 22, 2031",
                                        "Published:",
                                        "By",
                                        "Photo:",
                                        "Read more",
                                        "|",
                                        "\n",
                                        "\n",
                                        "\n\n",
                                        "\r\n",
                                        "\r",
                                        "\t",
                                        "\xC2\xA0",
                                        "\xE2\x80\x8B",
                                        "é",
                                        "Ünder",
                                        "司空",
                                        "🎉",
                                        "👩‍🚀",
                                        "---\n",
                                        "NORDHAVEN (Reuters) -",
                                        "BREAKING: Sand:",
                                        "``",
                                        "''"};

}  // namespace

TEST_CASE("every text gives sound ranges and loses no word") {
  std::mt19937 random(7);
  std::uniform_int_distribution<size_t> piece(0, std::size(kPieces) - 1), length(1, 80), glue(0, 3);
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    for (size_t i = length(random); i > 0; --i) {
      text += kPieces[piece(random)];
      if (glue(random) > 0) text += ' ';
    }
    CAPTURE(text);
    CheckDocument(Read(text));
  }
}

TEST_CASE("the same text gives the same dump") {
  const std::string text = "Mayor resigns\n\n\"I am done,\" she said on Monday. She left.\n";
  CHECK(ToText(Read(text)) == ToText(Read(text)));
}

TEST_CASE("the kind of line end changes no sentence") {
  const std::string text =
      "Mayor resigns\n\n\"I am done,\" she said on Monday. She left.\nNobody wept for her, she said.\n";
  std::string crlf, cr;
  for (char c : text) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
    cr += c == '\n' ? '\r' : c;
  }
  CHECK(SentencesOf(Read(crlf)) == SentencesOf(Read(text)));
  CHECK(SentencesOf(Read(cr)) == SentencesOf(Read(text)));
}
