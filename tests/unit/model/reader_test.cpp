#include "model/reader.h"

#include <doctest/doctest.h>

#include <thread>

#include "model_fixture.h"

namespace rashomon {
namespace {

absl::StatusOr<ModelReader> Load(const std::map<std::string, std::string>& files, int threads = 1) {
  return ModelReader::Load(MemoryFileSource(files), "model", threads);
}

std::string ErrorWith(const std::string& name, const std::string& bytes) {
  std::map<std::string, std::string> files = ShippedModel();
  files[name] = bytes;
  const absl::StatusOr<ModelReader> reader = Load(files);
  return reader.ok() ? "" : std::string(reader.status().message());
}

bool Same(const Scores& a, const Scores& b) {
  return a.rows == b.rows && a.columns == b.columns && a.data == b.data;
}

bool Same(const SentenceReading& a, const SentenceReading& b) {
  return a.words == b.words && Same(a.upos, b.upos) && Same(a.xpos, b.xpos) && Same(a.name, b.name) &&
         Same(a.arc, b.arc) && a.head_columns == b.head_columns && Same(a.rel, b.rel) &&
         Same(a.vectors, b.vectors) && Same(a.attribution, b.attribution) &&
         a.attribution_owner.cues == b.attribution_owner.cues &&
         Same(a.attribution_owner.scores, b.attribution_owner.scores) && Same(a.negation, b.negation) &&
         a.negation_owner.cues == b.negation_owner.cues &&
         Same(a.negation_owner.scores, b.negation_owner.scores) && Same(a.factuality, b.factuality);
}

bool Same(const Reading& a, const Reading& b) {
  return std::equal(
      a.sentences.begin(), a.sentences.end(), b.sentences.begin(), b.sentences.end(),
      [](const SentenceReading& left, const SentenceReading& right) { return Same(left, right); });
}

const std::vector<std::string> kSentences = {
    "The mayor of Tolvanen resigned on Monday .", "He had denied everything .", "",
    "Two officials said that the bridge , which was closed in March , will not be opened again this year ."};

uint32_t BestOf(const Scores& scores, uint32_t row) {
  uint32_t best = 0;
  for (uint32_t c = 1; c < scores.columns; ++c) {
    if (scores.At(row, c) > scores.At(row, best)) best = c;
  }
  return best;
}

TEST_CASE("a reading is parallel to the sentences and tokens") {
  const absl::StatusOr<ModelReader> reader = Load(ShippedModel());
  REQUIRE_MESSAGE(reader.ok(), reader.status().ToString());
  const Reading reading = reader->Read(DocumentOf(kSentences));
  REQUIRE(reading.sentences.size() == kSentences.size());
  const SentenceReading& first = reading.sentences[0];
  CHECK(first.words == 8);
  CHECK(first.upos.rows == 8);
  CHECK(first.upos.columns == reading.model->Labels("upos").size());
  CHECK(first.arc.columns == 9);
  CHECK(first.rel.columns == reading.model->Labels("rel").size());
  CHECK(first.vectors.columns == 384);
  CHECK(reading.sentences[2].words == 0);
  CHECK(reading.model->Labels("no such head").empty());
}

TEST_CASE("heads that a model may lack are parallel to the tokens, or empty") {
  const absl::StatusOr<ModelReader> reader = Load(ShippedModel());
  REQUIRE(reader.ok());
  const Reading reading = reader->Read(DocumentOf(kSentences));
  for (const SentenceReading& sentence : reading.sentences) {
    const auto check = [&](std::string_view head, const Scores& scores) {
      const std::vector<std::string>& labels = reader->info().Labels(head);
      CHECK(scores.columns == labels.size());
      CHECK(scores.data.size() == (labels.empty() ? 0 : sentence.words * labels.size()));
    };
    check("attribution", sentence.attribution);
    check("negation", sentence.negation);
    CHECK((sentence.factuality.data.empty() || sentence.factuality.data.size() == sentence.words));
    for (const OwnerScores& owners : {sentence.attribution_owner, sentence.negation_owner}) {
      CHECK(owners.scores.rows == owners.cues.size());
      CHECK(owners.scores.data.size() == owners.cues.size() * owners.scores.columns);
      for (const uint32_t cue : owners.cues) CHECK(owners.Row(cue) >= 0);
      CHECK(owners.Row(sentence.words) == -1);
    }
  }
}

TEST_CASE("the model reads a plain sentence as a person would") {
  const absl::StatusOr<ModelReader> reader = Load(ShippedModel());
  REQUIRE(reader.ok());
  const SentenceReading first = reader->Read(DocumentOf(kSentences)).sentences[0];
  const std::vector<std::string>& upos = reader->info().Labels("upos");
  CHECK(upos[BestOf(first.upos, 1)] == "NOUN");
  CHECK(upos[BestOf(first.upos, 4)] == "VERB");
  CHECK(BestOf(first.arc, 1) == 5);  // the mayor resigned
  CHECK(BestOf(first.arc, 4) == 0);  // the root
  CHECK(reader->info().Labels("rel")[BestOf(first.rel, first.RelationRow(1, 5))] == "nsubj");
  CHECK(first.head_columns[1 * first.candidates] == 5);
}

TEST_CASE("the same document gives the same bytes, whatever was read before and by however many threads") {
  const absl::StatusOr<ModelReader> one = Load(ShippedModel(), 1);
  const absl::StatusOr<ModelReader> two = Load(ShippedModel(), 2);
  REQUIRE(one.ok());
  REQUIRE(two.ok());
  const Document document = DocumentOf(kSentences);
  const Reading first = one->Read(document);
  one->Read(DocumentOf({"Something else was read in between , and it was longer than what had been read ."}));
  CHECK(Same(one->Read(document), first));
  CHECK(Same(two->Read(document), first));
}

TEST_CASE("several threads may read at once") {
  const absl::StatusOr<ModelReader> reader = Load(ShippedModel(), 2);
  REQUIRE(reader.ok());
  const Document document = DocumentOf(kSentences);
  const Reading expected = reader->Read(document);
  std::vector<Reading> found(4);
  {
    std::vector<std::jthread> threads;
    for (Reading& reading : found) threads.emplace_back([&] { reading = reader->Read(document); });
  }
  for (const Reading& reading : found) CHECK(Same(reading, expected));
}

TEST_CASE("a sentence longer than the network's input is read in windows") {
  const absl::StatusOr<ModelReader> reader = Load(ShippedModel());
  REQUIRE(reader.ok());
  std::string text = kSentences[0];
  for (int i = 0; i < 100; ++i) text += " " + kSentences[0];
  const Reading reading = reader->Read(DocumentOf({text}));
  const SentenceReading& sentence = reading.sentences[0];
  REQUIRE(sentence.words == 808);
  const std::vector<std::string>& upos = reader->info().Labels("upos");
  for (uint32_t w = 1; w < sentence.words; w += 8) CHECK(upos[BestOf(sentence.upos, w)] == "NOUN");
}

TEST_CASE("missing and broken files are named") {
  std::map<std::string, std::string> files = ShippedModel();
  files.erase("model/model.bin");
  CHECK(std::string(Load(files).status().message()).find("model/model.bin") != std::string::npos);
  CHECK(ErrorWith("model/model.json", "{").starts_with("model/model.json: "));
  CHECK(ErrorWith("model/model.json",
                  "{\"version\": \"1\", \"max_pieces\": 512, \"width\": 384, \"heads\": []}") ==
        "model/model.json: head \"upos\" is missing");
  CHECK(ErrorWith("model/vocab.txt", "a\nb\n").starts_with("model/vocab.txt: "));
  CHECK(ErrorWith("model/model.xml", "<net>").starts_with("model/model.xml: "));
  const std::string weights = ShippedModel()["model/model.bin"];
  for (const size_t size : {size_t{5}, weights.size() / 2, weights.size() - 1}) {
    CHECK(ErrorWith("model/model.bin", weights.substr(0, size)).find("model/model.bin") != std::string::npos);
  }
}

}  // namespace
}  // namespace rashomon
