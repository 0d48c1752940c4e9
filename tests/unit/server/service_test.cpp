// The review service without sockets: request in, response out.
#include "app/server/service.h"

#include <nlohmann/json.hpp>

#include "unit/store/store_fixture.h"

using namespace rashomon;
using Json = nlohmann::json;

namespace {

const std::string kHost = "127.0.0.1:8377";
const std::string kToken = "5ec2e7";

struct Desk {
  TemporaryFolder folder;
  std::unique_ptr<Store> store = MustOpen(folder.File("a.db"));
  ReviewService service{*store,
                        {.hosts = {kHost}, .token = kToken, .user = "Marta", .version = "1.0", .now = [] {
                           return std::string("2031-05-07T12:00:00Z");
                         }}};

  explicit Desk(const std::string& text = "24 people were hurt when the ferry struck the pier.") {
    RunRecord run = RunWith({FindingWith("hurt", {{0, "24"}, {1, "11"}})});
    run.articles[0] = ArticleWith("gazette", text);
    MustSave(*store, run);
  }

  WebResponse Get(const std::string& path, std::map<std::string, std::string> query = {}) const {
    return service.Handle(
        {.method = "GET", .path = path, .query = std::move(query), .headers = {{"host", kHost}}, .body = {}});
  }

  Json GetJson(const std::string& path, std::map<std::string, std::string> query = {}) const {
    const WebResponse response = Get(path, std::move(query));
    REQUIRE_MESSAGE(response.status == 200, response.body);
    return Json::parse(response.body);
  }

  WebResponse Post(const std::string& path, const std::string& body,
                   std::map<std::string, std::string> headers = {}) const {
    headers.emplace("host", kHost);
    headers.emplace("x-rashomon-token", kToken);
    return service.Handle({.method = "POST",
                           .path = path,
                           .query = {{"who", "Marta"}},
                           .headers = std::move(headers),
                           .body = body});
  }

  Json ActBody(const std::string& verdict) const {
    const Json item = GetJson("/api/queue")["items"][0];
    return {{"finding", item["id"]},
            {"revision", item["revision"]},
            {"action", "decide"},
            {"verdict", verdict},
            {"who", "Marta"}};
  }
};

std::string HeaderOf(const WebResponse& response, const std::string& name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace

TEST_CASE("the page and its files are served with a policy that allows no inline script") {
  const Desk desk;
  const WebResponse page = desk.Get("/");
  CHECK(page.status == 200);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(page.body.find("<script>") == std::string::npos);
  CHECK(page.body.find(" style=") == std::string::npos);
  const std::string policy = HeaderOf(page, "Content-Security-Policy");
  CHECK(policy.find("default-src 'none'") != std::string::npos);
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(HeaderOf(page, "X-Content-Type-Options") == "nosniff");
  for (const std::string name :
       {"main", "api", "keys", "queue", "finding", "articles", "ask", "dom", "words"}) {
    CHECK_MESSAGE(desk.Get("/" + name + ".js").type == "text/javascript; charset=utf-8", name);
  }
  CHECK(desk.Get("/review.css").status == 200);
  CHECK(desk.Get("/../app/main.cpp").status == 404);
  CHECK(desk.Get("/index.html").status == 404);
}

TEST_CASE("a request under another host's name is refused") {
  const Desk desk;
  WebRequest request = {.method = "GET", .path = "/api/session", .query = {}, .headers = {}, .body = {}};
  CHECK(desk.service.Handle(request).status == 421);
  request.headers["host"] = "evil.example:8377";
  const WebResponse response = desk.service.Handle(request);
  CHECK(response.status == 421);
  CHECK(response.body.find(kToken) == std::string::npos);
}

TEST_CASE("pages of other origins can neither read nor act") {
  const Desk desk;
  for (const std::string site : {"cross-site", "same-site"}) {
    const WebRequest request = {.method = "GET",
                                .path = "/api/session",
                                .query = {},
                                .headers = {{"host", kHost}, {"sec-fetch-site", site}},
                                .body = {}};
    CHECK(desk.service.Handle(request).status == 403);
  }
  const std::string body = desk.ActBody("confirmed").dump();
  CHECK(desk.Post("/api/act", body, {{"origin", "http://evil.example"}}).status == 403);
  CHECK(desk.Post("/api/act", body, {{"x-rashomon-token", "guess"}}).status == 403);
  CHECK(desk.Post("/api/act", body, {{"x-rashomon-token", ""}}).status == 403);
  CHECK(HeaderOf(desk.Get("/api/session"), "Access-Control-Allow-Origin").empty());
  CHECK(desk.GetJson("/api/queue")["items"][0]["status"] == "unreviewed");
  CHECK(desk.Post("/api/act", body, {{"origin", "http://" + kHost}}).status == 200);
}

TEST_CASE("other methods and large bodies are refused") {
  const Desk desk;
  WebRequest request = {
      .method = "DELETE", .path = "/api/act", .query = {}, .headers = {{"host", kHost}}, .body = {}};
  CHECK(desk.service.Handle(request).status == 405);
  CHECK(desk.Post("/api/act", std::string(kLargestAction + 1, ' ')).status == 413);
}

TEST_CASE("a decision goes the whole way and back") {
  const Desk desk;
  const WebResponse done = desk.Post("/api/act", desk.ActBody("first_wrong").dump());
  REQUIRE(done.status == 200);
  const Json item = desk.GetJson("/api/queue")["items"][0];
  CHECK(item["status"] == "first_wrong");
  const Json view = desk.GetJson("/api/finding", {{"id", item["id"].dump()}});
  CHECK(view["decision"]["who"] == "Marta");
  CHECK(view["decision"]["at"] == "2031-05-07T12:00:00Z");
  CHECK(view["positions"][1]["letter"] == "B");
  const Json last = desk.GetJson("/api/last", {{"who", "Marta"}});
  CHECK(last["finding"] == item["id"]);
  const Json undo = {{"audit", last["id"]}, {"revision", item["revision"]}, {"who", "Marta"}};
  CHECK(desk.Post("/api/undo", undo.dump()).status == 200);
  CHECK(desk.GetJson("/api/queue")["by_status"] == Json{{"unreviewed", 1}});
  CHECK(desk.GetJson("/api/audit").size() == 3);
}

TEST_CASE("of two editors the slower one is told what the other did") {
  const Desk desk;
  Json slow = desk.ActBody("both_wrong"), quick = desk.ActBody("confirmed");
  slow["who"] = "Ivo";
  CHECK(desk.Post("/api/act", quick.dump()).status == 200);
  const WebResponse refused = desk.Post("/api/act", slow.dump());
  CHECK(refused.status == 409);
  const Json answer = Json::parse(refused.body);
  CHECK(answer["since"][0]["who"] == "Marta");
  CHECK(answer["since"][0]["after"]["decision"]["verdict"] == "confirmed");
  CHECK(desk.GetJson("/api/queue")["items"][0]["status"] == "confirmed");
}

TEST_CASE("what is no action is refused with a reason") {
  const Desk desk;
  for (const std::string body :
       {"", "[]", "{}", R"({"action":"decide","finding":1,"revision":1,"who":"M","verdict":"true"})",
        R"({"action":"decide","finding":"1","revision":1,"who":"M","verdict":"confirmed"})",
        R"({"action":"decide","finding":1,"revision":1,"who":" ","verdict":"confirmed"})",
        R"({"action":"decide","finding":1,"revision":1,"who":"M\n","verdict":"confirmed"})",
        R"({"action":"decide","finding":1,"revision":1,"who":"M","verdict":"confirmed","expires":"soon"})",
        R"({"action":"explode","finding":1,"revision":1,"who":"M"})"}) {
    const WebResponse response = desk.Post("/api/act", body);
    CHECK_MESSAGE(response.status == 400, body);
    CHECK(Json::parse(response.body)["error"].get<std::string>().size() > 3);
  }
  CHECK(desk.Post("/api/act", R"({"action":"note","finding":99,"revision":1,"who":"M","text":"x"})").status ==
        404);
  CHECK(desk.Post("/api/act", desk.ActBody("compatible").dump()).status == 422);
  CHECK(desk.Get("/api/finding", {{"id", "x"}}).status == 404);
  CHECK(desk.Get("/api/nothing").status == 404);
}

TEST_CASE("hostile articles go out as JSON text with their controls visible") {
  const Desk desk(
      "24 <script>alert(1)</script> \xE2\x80\xAE"
      "abc \xF0\x9D\x84\x9E people were hurt when the ferry struck.");
  const Json view = desk.GetJson("/api/finding", {{"id", "1"}});
  const Json article = desk.GetJson(
      "/api/article", {{"id", view["positions"][0]["mentions"][0]["article"].dump()}, {"finding", "1"}});
  const Json pieces = article["paragraphs"][0]["pieces"];
  CHECK(pieces[0]["text"] == "24");
  CHECK(pieces[0]["letter"] == "A");
  const std::string rest = pieces[1]["text"];
  CHECK(rest.find("<script>alert(1)</script> [U+202E]abc \xF0\x9D\x84\x9E people") != std::string::npos);
  CHECK(desk.Get("/api/article", {{"id", "1"}}).type == "application/json");
}

TEST_CASE("decisions are exported and imported through the page") {
  const Desk desk;
  CHECK(desk.Post("/api/act", desk.ActBody("first_wrong").dump()).status == 200);
  const WebResponse csv = desk.Get("/api/decisions.csv"), json = desk.Get("/api/decisions.json");
  CHECK(HeaderOf(csv, "Content-Disposition") == "attachment; filename=\"decisions.csv\"");
  const Desk other;
  CHECK(Json::parse(other.Post("/api/import", csv.body).body)["taken"] == 1);
  CHECK(Json::parse(other.Post("/api/import", json.body).body)["known"] == 1);
  CHECK(other.GetJson("/api/queue")["items"][0]["status"] == "first_wrong");
  CHECK(other.Post("/api/import", "nonsense").status == 400);
}

TEST_CASE("the last report of a story can be had") {
  const Desk desk;
  CHECK(desk.Get("/api/report.json", {{"story", "Ferry"}}).body.starts_with("{}"));
  CHECK(desk.Get("/api/report.json", {{"story", "Bridge"}}).status == 404);
}

TEST_CASE("the queue takes filters and pages from the address") {
  const Desk desk;
  CHECK(desk.GetJson("/api/queue", {{"status", "open"}, {"kind", "number"}})["total"] == 1);
  CHECK(desk.GetJson("/api/queue", {{"status", "gone"}})["total"] == 0);
  CHECK(desk.GetJson("/api/queue", {{"offset", "-5"}, {"limit", "999999"}})["items"].size() == 1);
  CHECK(desk.GetJson("/api/choices")["outlet"] == Json{"gazette", "mirror"});
  CHECK(desk.GetJson("/api/session")["token"] == kToken);
}
