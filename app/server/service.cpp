#include "app/server/service.h"

#include <charconv>

#include "app/server/act_request.h"
#include "app/server/guard.h"
#include "app/server/page_files.h"
#include "app/server/views.h"

namespace rashomon {
namespace {

constexpr int64_t kLargestPage = 500;
constexpr int64_t kAuditShown = 200;

std::string Value(const WebRequest& request, const std::string& name) {
  const auto found = request.query.find(name);
  return found == request.query.end() ? std::string() : found->second;
}

int64_t Number(const WebRequest& request, const std::string& name, int64_t fallback) {
  const std::string text = Value(request, name);
  int64_t number = fallback;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

WebResponse JsonResponse(std::string body) {
  WebResponse response;
  response.body = std::move(body);
  return response;
}

WebResponse FileResponse(const PageFile& file) {
  WebResponse response;
  response.type = file.type;
  response.body = file.content;
  return response;
}

}  // namespace

WebResponse ReviewService::Handle(const WebRequest& request) const {
  std::optional<WebResponse> refused = Refusal(request, settings_);
  WebResponse response = refused ? *std::move(refused) : Route(request);
  AddSafeHeaders(response);
  return response;
}

WebResponse ReviewService::Route(const WebRequest& request) const {
  if (request.method == "POST") return Write(request);
  for (const PageFile& file : PageFiles()) {
    if (file.path == request.path) return FileResponse(file);
  }
  return Read(request);
}

WebResponse ReviewService::Read(const WebRequest& request) const {
  if (request.path == "/api/session") return Session();
  if (request.path == "/api/queue") return Queue(request);
  if (request.path == "/api/finding") return Finding(request);
  if (request.path == "/api/article") return Article(request);
  if (request.path == "/api/decisions.csv") return Export(true);
  if (request.path == "/api/decisions.json") return Export(false);
  if (request.path == "/api/report.json") return Report(request);
  if (request.path == "/api/choices") {
    const auto choices = store_.Choices();
    return choices.ok() ? JsonResponse(ChoicesJson(*choices)) : ErrorResponse(choices.status());
  }
  if (request.path == "/api/last") {
    const auto entry = store_.LastAction(Value(request, "who"));
    return entry.ok() ? JsonResponse(EntryJson(*entry)) : ErrorResponse(entry.status());
  }
  if (request.path == "/api/audit") {
    const auto entries = store_.Audit(kAuditShown);
    return entries.ok() ? JsonResponse(EntriesJson(*entries)) : ErrorResponse(entries.status());
  }
  return ErrorResponse(404, "there is nothing here");
}

WebResponse ReviewService::Write(const WebRequest& request) const {
  if (request.path == "/api/act") return Act(request);
  if (request.path == "/api/undo") return Undo(request);
  if (request.path == "/api/import") return Import(request);
  return ErrorResponse(404, "there is nothing here");
}

WebResponse ReviewService::Session() const {
  return JsonResponse(SessionJson(settings_.token, settings_.user, settings_.version));
}

WebResponse ReviewService::Queue(const WebRequest& request) const {
  const QueueFilter filter = {.story = Value(request, "story"),
                              .status = Value(request, "status"),
                              .kind = Value(request, "kind"),
                              .relation = Value(request, "relation"),
                              .severity = Value(request, "severity"),
                              .outlet = Value(request, "outlet"),
                              .source = Value(request, "source"),
                              .assignee = Value(request, "assignee"),
                              .change = Value(request, "change"),
                              .cause = Value(request, "cause"),
                              .words = Value(request, "words"),
                              .today = Today(),
                              .offset = std::max<int64_t>(Number(request, "offset", 0), 0),
                              .limit = std::clamp<int64_t>(Number(request, "limit", 50), 1, kLargestPage)};
  const auto page = store_.Queue(filter);
  if (!page.ok()) return ErrorResponse(page.status());
  const auto change = store_.LastChange();
  if (!change.ok()) return ErrorResponse(change.status());
  return JsonResponse(QueueJson(*page, *change));
}

WebResponse ReviewService::Finding(const WebRequest& request) const {
  const auto view = store_.Finding(Number(request, "id", 0), Today());
  return view.ok() ? JsonResponse(FindingJson(*view)) : ErrorResponse(view.status());
}

WebResponse ReviewService::Article(const WebRequest& request) const {
  const auto article = store_.Article(Number(request, "id", 0));
  if (!article.ok()) return ErrorResponse(article.status());
  const auto view = store_.Finding(Number(request, "finding", 0), Today());
  return JsonResponse(ArticleJson(*article, view.ok() ? &view->finding : nullptr));
}

WebResponse ReviewService::Export(bool csv) const {
  const auto rows = store_.ExportDecisions();
  if (!rows.ok()) return ErrorResponse(rows.status());
  WebResponse response = JsonResponse(csv ? DecisionsCsv(*rows) : DecisionsJson(*rows));
  if (csv) response.type = "text/csv; charset=utf-8";
  response.headers.emplace_back(
      "Content-Disposition", std::string("attachment; filename=\"decisions.") + (csv ? "csv\"" : "json\""));
  return response;
}

WebResponse ReviewService::Report(const WebRequest& request) const {
  auto report = store_.LastReport(Value(request, "story"));
  if (!report.ok()) return ErrorResponse(report.status());
  WebResponse response = JsonResponse(*std::move(report));
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"report.json\"");
  return response;
}

WebResponse ReviewService::Act(const WebRequest& request) const {
  const auto asked = ParseAct(request.body);
  if (!asked.ok()) return ErrorResponse(asked.status());
  const auto result = store_.Act(asked->action, {.who = asked->who, .at = settings_.now()});
  return result.ok() ? ActionResponse(*result) : ErrorResponse(result.status());
}

WebResponse ReviewService::Undo(const WebRequest& request) const {
  const auto asked = ParseUndo(request.body);
  if (!asked.ok()) return ErrorResponse(asked.status());
  const auto result = store_.Undo(asked->audit, asked->revision, {.who = asked->who, .at = settings_.now()});
  return result.ok() ? ActionResponse(*result) : ErrorResponse(result.status());
}

WebResponse ReviewService::Import(const WebRequest& request) const {
  const absl::StatusOr<std::string> who = CheckedName(Value(request, "who"));
  if (!who.ok()) return ErrorResponse(who.status());
  const auto rows = ParseDecisions(request.body);
  if (!rows.ok()) return ErrorResponse(rows.status());
  const auto summary = store_.ImportDecisions(*rows, {.who = *who, .at = settings_.now()});
  return summary.ok() ? JsonResponse(ImportJson(*summary)) : ErrorResponse(summary.status());
}

}  // namespace rashomon
