#include "report/words.h"

namespace rashomon {
namespace {

bool Same(const Diagnostic& a, const Diagnostic& b) {
  return a.level == b.level && a.path == b.path && a.start == b.start && a.text == b.text;
}

}  // namespace

std::vector<Diagnostic> AllDiagnostics(const StoryReport& report) {
  std::vector<Diagnostic> all;
  auto add = [&](const Diagnostic& diagnostic) {
    for (const Diagnostic& held : all) {
      if (Same(held, diagnostic)) return;
    }
    all.push_back(diagnostic);
  };
  for (const Diagnostic& diagnostic : report.diagnostics) add(diagnostic);
  for (const Analysis& article : report.story.articles) {
    for (const Diagnostic& diagnostic : article.document.diagnostics) add(diagnostic);
  }
  return all;
}

}  // namespace rashomon
