#include "events/story_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/status_macros.h"
#include "events/entity_join.h"
#include "events/event_clusters.h"
#include "events/event_linker.h"
#include "events/lexicon.h"
#include "events/mention_finder.h"

namespace rashomon {
namespace {

std::string LastPart(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

// What puts articles in order, whatever the order they were given in.
std::tuple<std::string, std::string, std::string, std::string> OrderOf(const Analysis& article) {
  const ArticleMeta& meta = article.document.meta;
  return {meta.published ? FormatMoment(*meta.published) : "9999", meta.outlet, LastPart(meta.path),
          article.document.sha256};
}

void Append(std::vector<EventMention> found, std::vector<EventMention>& all) {
  all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void AddText(const Story& story, std::string_view kind, const EventMention& m, std::string& out) {
  const std::string& text = story.articles[m.document].document.text;
  out += fmt::format("{} d{} s{} {} class={} event={} polarity={} modality={} source=[{}] clause=[{}]\n",
                     kind, m.document + 1, m.sentence, m.lemma, m.klass, m.event,
                     m.polarity == Polarity::kNegative ? "-" : "+", static_cast<int>(m.modality), m.source,
                     Slice(text, m.clause));
  for (const Argument& a : m.arguments) {
    out +=
        fmt::format("  {} {} entity={} [{}]\n", ToString(a.role), a.relation, a.entity, Slice(text, a.range));
  }
}

}  // namespace

struct StoryBuilder::Impl {
  EventLexicon lexicon;
  EventLinker linker;
};

absl::StatusOr<StoryBuilder> StoryBuilder::Load(const FileSource& files, const std::string& folder) {
  StoryBuilder builder;
  ASSIGN_OR_RETURN(EventLexicon lexicon, EventLexicon::Load(files, folder));
  ASSIGN_OR_RETURN(EventLinker linker, EventLinker::Load(files, folder));
  builder.impl_ = std::make_shared<const Impl>(Impl{std::move(lexicon), std::move(linker)});
  return builder;
}

Story StoryBuilder::Build(std::string name, std::vector<Analysis> articles, const EntityLexicon& lexicon,
                          const std::vector<GivenMention>* given) const {
  std::stable_sort(articles.begin(), articles.end(),
                   [](const Analysis& a, const Analysis& b) { return OrderOf(a) < OrderOf(b); });
  Story story;
  story.name = std::move(name);
  story.articles = std::move(articles);
  JoinedEntities joined = JoinEntities(story.articles, lexicon);
  story.entities = std::move(joined.entities);
  story.joined = std::move(joined.joined);
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    FoundMentions found;
    if (given) {
      found.stated = MakeMentions(story, d, impl_->lexicon, *given);
    } else {
      found = FindMentions(story, d, impl_->lexicon);
    }
    Append(std::move(found.stated), story.mentions);
    Append(std::move(found.background), story.background);
  }
  ClusterEvents(story, impl_->linker, impl_->lexicon);
  return story;
}

std::string StoryBuilder::DumpLinks(const Story& story) const {
  return impl_->linker.DumpPairs(story, impl_->lexicon);
}

std::string ToText(const Story& story) {
  std::string out;
  for (size_t e = 0; e < story.entities.size(); ++e) {
    out += fmt::format("entity {} {} {} members={}\n", e, ToString(story.entities[e].type),
                       story.entities[e].name, story.entities[e].members.size());
  }
  for (const EventMention& m : story.mentions) AddText(story, "mention", m, out);
  for (const EventMention& m : story.background) AddText(story, "background", m, out);
  return out;
}

}  // namespace rashomon
