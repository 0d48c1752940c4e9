// `dump --stage mentions`: the event mentions of a story and which are of one event.
#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/report.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

Json OneMention(const Story& story, const EventMention& mention, bool stated) {
  const Document& document = story.articles[mention.document].document;
  Json json = {{"path", document.meta.path}};
  json.update(Span(document, mention.predicate));
  json["event"] = mention.event;
  json["class"] = mention.klass;
  json["stated"] = stated;
  return json;
}

}  // namespace

std::string DumpMentions(const Story& story) {
  Json mentions = Json::array();
  for (const EventMention& mention : story.mentions) mentions.push_back(OneMention(story, mention, true));
  for (const EventMention& mention : story.background) mentions.push_back(OneMention(story, mention, false));
  return Json({{"mentions", std::move(mentions)}}).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rashomon
