#include "sample_story.h"

#include <stdexcept>

namespace rashomon {
namespace {

struct Line {
  RegionKind region{RegionKind::kBody};
  std::string text;
};

Document MakeDocument(const std::string& outlet, const std::string& file, const std::string& published,
                      const std::vector<Line>& lines) {
  Document document;
  document.meta.path = "ferry/" + file;
  document.meta.outlet = outlet;
  document.meta.published = ParseMoment(published);
  document.encoding = "UTF-8";
  document.sha256 = std::string(64, static_cast<char>('a' + outlet.size() % 6));
  document.language = "en";
  for (const Line& line : lines) {
    const auto begin = static_cast<uint32_t>(document.text.size());
    document.text += line.text + "\n";
    const ByteRange range{begin, static_cast<uint32_t>(document.text.size() - 1)};
    document.regions.push_back({line.region, range});
    if (line.region == RegionKind::kFurniture) continue;
    Sentence sentence;
    sentence.range = range;
    sentence.region = line.region;
    sentence.paragraph = static_cast<uint32_t>(document.regions.size() - 1);
    document.sentences.push_back(sentence);
    if (line.region == RegionKind::kHeadline) document.title = line.text;
  }
  document.frames.push_back({.kind = FrameKind::kArticle,
                             .range = {0, static_cast<uint32_t>(document.text.size())},
                             .date = document.meta.published,
                             .speaker = {},
                             .speaker_range = {},
                             .account = {}});
  return document;
}

ByteRange Find(const Document& document, const std::string& words) {
  const size_t at = document.text.find(words);
  if (at == std::string::npos) throw std::runtime_error("not in the sample: " + words);
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

struct Said {
  std::string source;  // as in the text; empty: implied
  std::string cue;
  std::string content;
  SourceKind kind{SourceKind::kPerson};
  Stance stance{Stance::kAsserts};
  Certainty certainty{Certainty::kCertain};
  std::string outer{};  // outlet named before the source
};

void AddSaid(Analysis& article, const Said& said) {
  const Document& document = article.document;
  Attribution attribution;
  if (!said.outer.empty()) {
    attribution.chain.push_back(
        {.name = said.outer, .kind = SourceKind::kOutlet, .range = Find(document, said.outer), .role = {}});
  }
  attribution.chain.push_back(
      {.name = said.source, .kind = said.kind, .range = Find(document, said.source), .role = {}});
  attribution.cue = Find(document, said.cue);
  attribution.cue_lemma = said.cue;
  attribution.content = {Find(document, said.content)};
  attribution.sentence = *SentenceAt(document, attribution.cue->begin);
  attribution.stance = said.stance;
  Claim claim;
  claim.sentence = attribution.sentence;
  claim.span = attribution.content.front();
  claim.attribution = static_cast<int32_t>(article.claims.attributions.size());
  claim.stance = said.stance;
  claim.certainty = said.certainty;
  article.claims.attributions.push_back(std::move(attribution));
  article.claims.claims.push_back(claim);
}

void AddOwn(Analysis& article, const std::string& words) {
  Claim claim;
  claim.span = Find(article.document, words);
  claim.sentence = *SentenceAt(article.document, claim.span.begin);
  article.claims.claims.push_back(claim);
}

PositionMention MentionOf(const Story& story, uint32_t document, const std::string& clause,
                          const std::string& focus) {
  const Analysis& article = story.articles[document];
  PositionMention mention;
  mention.document = document;
  mention.span = Find(article.document, clause);
  const ByteRange inside = Find(article.document, focus);
  mention.focus = mention.span.Contains(inside) ? inside : mention.span;
  mention.sentence = *SentenceAt(article.document, mention.span.begin);
  for (size_t c = 0; c < article.claims.claims.size(); ++c) {
    if (!article.claims.claims[c].span.Overlaps(mention.span)) continue;
    mention.claim = static_cast<int32_t>(c);
    mention.attribution = article.claims.claims[c].attribution;
    if (mention.attribution >= 0) mention.sources = article.claims.attributions[mention.attribution].chain;
  }
  return mention;
}

Analysis Gazette() {
  Analysis article;
  article.document =
      MakeDocument("Quay Gazette", "gazette.txt", "2031-05-08T07:30",
                   {{RegionKind::kHeadline, "Ferry strikes pier at Lowen, at least 11 hurt"},
                    {RegionKind::kBody, "A passenger ferry struck the pier at Lowen on Wednesday evening."},
                    {RegionKind::kBody, "At least 11 people were hurt, harbour master Ida Brandt said."},
                    {RegionKind::kBody, "Service to the island is suspended until further notice."},
                    {RegionKind::kFurniture, "Read more: <b>Subscribe</b> | Share"}});
  AddSaid(article, {"Ida Brandt", "said", "At least 11 people were hurt"});
  AddOwn(article, "A passenger ferry struck the pier at Lowen on Wednesday evening");
  AddOwn(article, "Service to the island is suspended until further notice");
  return article;
}

Analysis Telegraph() {
  Analysis article;
  article.document = MakeDocument(
      "Island & Coast Telegraph", "telegraph.txt", "2031-05-08T18:05",
      {{RegionKind::kHeadline, "Ferry company rejects report of engine failure"},
       {RegionKind::kBody, "The Harbour Wire reported that the captain had known of an engine failure."},
       {RegionKind::kBody, "Norline denied that the captain had known of a failure."},
       {RegionKind::kBody,
        "Two engineers familiar with the ship told the Harbour Wire that fog was to blame."},
       {RegionKind::kBody,
        "=SUM(A1) 24 people were hurt <script>alert(1)</script> \xE2\x80\xAE"
        "abc, the clinic said."}});
  AddSaid(article, {"The Harbour Wire", "reported", "the captain had known of an engine failure",
                    SourceKind::kOutlet});
  AddSaid(article, {"Norline", "denied", "the captain had known of a failure", SourceKind::kOrganisation,
                    Stance::kDenies});
  AddSaid(article, {"Two engineers familiar with the ship", "told", "fog was to blame",
                    SourceKind::kAnonymous, Stance::kAsserts, Certainty::kProbable, "the Harbour Wire"});
  AddSaid(article, {"the clinic", "said.", "=SUM(A1) 24 people were hurt", SourceKind::kOrganisation});
  return article;
}

Analysis Ledger() {
  Analysis article;
  article.document = MakeDocument("", "ledger.txt", "",
                                  {{RegionKind::kBody, "The accident was caused by a rope in the screw."},
                                   {RegionKind::kBody, "Ferries sail again from Friday, Norline said."}});
  AddOwn(article, "The accident was caused by a rope in the screw");
  AddSaid(article, {"Norline", "said", "Ferries sail again from Friday", SourceKind::kOrganisation,
                    Stance::kIntends, Certainty::kProbable});
  return article;
}

Conflict MakeConflict(uint32_t event, SlotKind kind, Relation relation, const std::string& question) {
  Conflict conflict;
  conflict.slot.event = event;
  conflict.slot.kind = kind;
  conflict.slot.question = question;
  conflict.slot.key = "ferry accident / " + question;
  conflict.relation = relation;
  return conflict;
}

void AddEvents(Story& story) {
  const std::vector<std::pair<uint32_t, std::string>> clauses = {
      {0, "A passenger ferry struck the pier at Lowen on Wednesday evening"},
      {2, "The accident was caused by a rope in the screw"},
      {1, "24 people were hurt"}};
  for (const auto& [document, words] : clauses) {
    EventMention mention;
    mention.document = document;
    mention.clause = Find(story.articles[document].document, words);
    mention.sentence = *SentenceAt(story.articles[document].document, mention.clause.begin);
    story.mentions.push_back(mention);
  }
  story.events = {
      {.label = "accident, Lowen, 2031-05-07", .key = "accident", .mentions = {0, 1}, .background = {}},
      {.label = "hurt", .key = "hurt", .mentions = {2}, .background = {}}};
}

void AddConflicts(StoryReport& report) {
  const Story& story = report.story;
  Conflict hurt = MakeConflict(1, SlotKind::kNumber, Relation::kUpdate, "How many people were hurt?");
  hurt.severity = Severity::kHigh;
  hurt.confidence = 0.9149;
  hurt.rule = "number.count";
  hurt.explanation = "[11,inf) person and [24,24] person are different figures of one measure (count).";
  hurt.slot.positions = {
      {"At least 11",
       "[11,inf) person",
       {MentionOf(story, 0, "At least 11 people were hurt", "At least 11")}},
      {"24", "[24,24] person", {MentionOf(story, 1, "=SUM(A1) 24 people were hurt", "24")}}};
  Conflict known =
      MakeConflict(0, SlotKind::kStatus, Relation::kDenial, "Did the captain know of a failure?");
  known.severity = Severity::kMedium;
  known.confidence = 0.7;
  known.rule = "denial.expressed";
  known.explanation = "Norline expressly disputes what the other passage states.";
  known.slot.positions = {
      {"the captain had known of an engine failure",
       "claimed: know",
       {MentionOf(story, 1, "the captain had known of an engine failure", "had known")}},
      {"Norline denied that the captain had known of a failure",
       "denied: know",
       {MentionOf(story, 1, "Norline denied that the captain had known of a failure", "denied")}}};
  Conflict cause =
      MakeConflict(0, SlotKind::kReason, Relation::kDisagreement, "Why did the ferry strike the pier?");
  cause.severity = Severity::kLow;
  cause.confidence = 0.5;
  cause.rule = "reason.differs";
  cause.explanation = "The passages give different reasons for the same thing.";
  cause.slot.positions = {
      {"fog", "fog", {MentionOf(story, 1, "fog was to blame", "fog")}},
      {"a rope in the screw",
       "rope in screw",
       {MentionOf(story, 2, "The accident was caused by a rope in the screw", "a rope in the screw")}}};
  report.comparison.conflicts = {hurt, known, cause};
  Conflict again = MakeConflict(0, SlotKind::kStatus, Relation::kCompatible, "Is the service suspended?");
  again.rule = "status.ladder";
  again.confidence = 0.31;
  again.explanation = "'suspend' and 'sail' are different stages.";
  again.slot.positions = {
      {"suspended", "suspended", {MentionOf(story, 0, "Service to the island is suspended", "suspended")}},
      {"sail again", "running", {MentionOf(story, 2, "Ferries sail again from Friday", "sail again")}}};
  report.comparison.cleared = {{again, "rule", "the second is about a later day"},
                               {again, "score", "the calibrated score is below the cut"}};
}

}  // namespace

StoryReport SampleReport() {
  StoryReport report;
  report.story.name = "Ferry accident at Lowen";
  report.story.articles = {Gazette(), Telegraph(), Ledger()};
  AddEvents(report.story);
  AddConflicts(report);
  report.comparison.slots_compared = 17;
  report.comparison.slots_single_source = 6;
  report.other_language = {"ferry/zeitung.txt"};
  report.diagnostics = {
      {.level = DiagnosticLevel::kWarning,
       .path = "ferry/ledger.txt",
       .start = 0,
       .text = "no publication date"},
      {.level = DiagnosticLevel::kError, .path = "ferry/lost.txt", .start = {}, .text = "no such file"}};
  report.tool_version = "1.2.3";
  report.model_version = "test";
  report.options = {{"cut", "0.50"}};
  return report;
}

StoryReport EmptyReport() {
  StoryReport report;
  report.story.name = "Nothing found";
  report.story.articles = {Gazette(), Ledger()};
  report.comparison.slots_compared = 3;
  report.tool_version = "1.2.3";
  return report;
}

}  // namespace rashomon
