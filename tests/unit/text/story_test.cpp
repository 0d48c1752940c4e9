// Which paths make which stories, and what of a story.json is told to the user.
#include <doctest/doctest.h>

#include "text/story_reader.h"
#include "text_fixture.h"

using namespace rashomon;

namespace {

const std::string kArticle = "Mayor resigns\n\nThe mayor resigned on Monday, she said.\n";

std::vector<StoryInput> Find(std::map<std::string, std::string> files,
                             const std::vector<std::string>& paths) {
  auto stories = FindStories(MemoryFileSource(std::move(files)), paths);
  REQUIRE_MESSAGE(stories.ok(), std::string(stories.status().message()));
  return *std::move(stories);
}

std::string ErrorOf(std::map<std::string, std::string> files, const std::vector<std::string>& paths) {
  auto stories = FindStories(MemoryFileSource(std::move(files)), paths);
  return stories.ok() ? "" : std::string(stories.status().message());
}

}  // namespace

TEST_CASE("a story.json lists its articles in order with what is known of them") {
  const auto stories = Find({{"s/story.json", R"({"story": "The harbour", "articles": [
      {"file": "b.txt", "outlet": "Coast Herald", "published": "2031-05-05T10:30", "mood": 3},
      {"file": "a.txt", "url": null, "timezone": "Europe/Oslo"}]})"},
                             {"s/a.txt", kArticle},
                             {"s/b.txt", kArticle},
                             {"s/c.txt", kArticle},
                             {"s/gold.json", "not json"}},
                            {"s"});
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].name == "The harbour");
  REQUIRE(stories[0].articles.size() == 2);
  CHECK(stories[0].articles[0].path == "s/b.txt");
  CHECK(FormatMoment(*stories[0].articles[0].published) == "2031-05-05T10:30");
  CHECK(stories[0].articles[1].timezone == "Europe/Oslo");
  CHECK(stories[0].diagnostics.empty());
}

TEST_CASE("a wrong path and a bad date are errors with their place, the others are read") {
  const auto stories =
      Find({{"s/story.json",
             "{\"articles\": [\n  {\"file\": \"gone.txt\"},\n  {\"file\": \"a.txt\",\n   \"published\": "
             "\"May 5\"},\n  {\"outlet\": \"x\"}, 7]}"},
            {"s/a.txt", kArticle}},
           {"s/story.json"});
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].articles.size() == 1);
  const auto& found = stories[0].diagnostics;
  REQUIRE(found.size() == 4);
  CHECK(found[0].path == "s/story.json:4:17");
  CHECK(found[0].text == "\"published\" is no date: \"May 5\" (expected 2025-10-22 or 2025-10-22T11:32)");
  CHECK(found[1].path == "s/story.json:5:3");
  CHECK(found[2].path == "s/story.json:5:20");
  CHECK(found[3].path == "s/gone.txt");
  CHECK(found[3].text == "no such file, listed in s/story.json");
  for (const Diagnostic& diagnostic : found) CHECK(diagnostic.level == DiagnosticLevel::kError);
}

TEST_CASE("a story.json that is none is refused with line and column") {
  CHECK(ErrorOf({{"s/story.json", "{\"articles\": [\n  {\"file\": }\n]}"}}, {"s"}) ==
        "s/story.json:2:12: no valid JSON");
  CHECK(ErrorOf({{"s/story.json", "{\"story\": \"x\"}"}}, {"s"}) ==
        "s/story.json:1:1: the story lacks \"articles\"");
  CHECK(ErrorOf({{"s/story.json", "{\n\"articles\": 3}"}}, {"s"}) ==
        "s/story.json:2:13: \"articles\" is no list");
  CHECK(ErrorOf({{"s/story.json", ""}}, {"s"}) == "s/story.json:1:1: no valid JSON");
}

TEST_CASE("a story.json nested without end does no harm") {
  const std::string deep = "{\"mood\": " + std::string(20000, '[') + std::string(20000, ']') +
                           ", \"articles\": [{\"file\": \"a.txt\", \"published\": \"May\"}]}";
  const auto stories = Find({{"s/story.json", deep}, {"s/a.txt", kArticle}}, {"s"});
  CHECK(stories.at(0).articles.size() == 1);
  CHECK(stories.at(0).diagnostics.size() == 1);
}

TEST_CASE("a folder of texts is a story, a folder of folders is several") {
  const std::map<std::string, std::string> files = {{"c/one/a.txt", kArticle},
                                                    {"c/one/b.md", kArticle},
                                                    {"c/one/x.json", "{}"},
                                                    {"c/one/.hidden", "x"},
                                                    {"c/two/story.json", R"({"articles": [{"file": "a"}]})"},
                                                    {"c/two/a", kArticle},
                                                    {"c/pictures/p.png", "x"}};
  const auto stories = Find(files, {"c"});
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].name == "one");
  CHECK(stories[0].articles.size() == 2);
  CHECK(stories[1].name == "two");
  CHECK(Find(files, {"c/one/"}).at(0).articles.at(0).path == "c/one/a.txt");
}

TEST_CASE("a list without extension beside stories is no article, texts alone are") {
  const std::string json = R"({"articles": [{"file": "a.txt"}]})";
  const auto stories =
      Find({{"c/LIST", "one"}, {"c/one/story.json", json}, {"c/one/a.txt", kArticle}}, {"c"});
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].name == "one");
  const auto texts = Find({{"c/first", kArticle}, {"c/second", kArticle}}, {"c"});
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].articles.size() == 2);
}

TEST_CASE("single files and standard input together are one story") {
  const auto stories = Find({{"a.txt", kArticle}, {"b.html.txt", kArticle}}, {"a.txt", "-", "b.html.txt"});
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].articles.size() == 3);
  CHECK(stories[0].articles[1].path == "-");
}

TEST_CASE("nothing to read is an error") {
  CHECK(ErrorOf({}, {"gone"}) == "gone: no such file or folder");
  CHECK(ErrorOf({{"s/picture.png", "x"}}, {"s"}) ==
        "s: folder without articles (.txt files or a story.json)");
  CHECK(ErrorOf({{"s/gold.json", "{}"}}, {"s/gold.json"}) == "s/gold.json: a gold file is no input");
  CHECK(ErrorOf({}, {}) != "");
}

TEST_CASE("unreadable and foreign articles are told, the others are read") {
  const MemoryFileSource files(
      {{"s/a.txt", kArticle},
       {"s/b.txt", std::string("ab\0c", 4)},
       {"s/c.txt",
        "Die Buergermeisterin hat die Stadt am Montag verlassen und sagte, dass sie nicht vor "
        "dem Ende der Woche kommen werde, womit niemand im Saal gerechnet hatte.\n"}});
  auto stories = FindStories(files, {"s"});
  REQUIRE(stories.ok());
  const StoryDocuments story = ReadStory(files, stories->at(0), ShippedResources());
  CHECK(story.documents.size() == 1);
  CHECK(story.other_language == std::vector<std::string>{"s/c.txt"});
  REQUIRE(story.diagnostics.size() == 2);
  CHECK(story.diagnostics[0].path == "s/b.txt");
  CHECK(story.diagnostics[0].text == "at byte 2: binary data, not text (byte 0x00)");
  CHECK(story.diagnostics[1].level == DiagnosticLevel::kNote);
}
