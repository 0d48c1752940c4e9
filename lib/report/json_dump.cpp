// `dump --stage claims` and `dump --stage values`: the middle values of one article as JSON.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/report.h"
#include "values/time_ranges.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

// Certainty of the first claim an attribution makes; null when it makes none.
Json CertaintyOf(const Claims& claims, int32_t attribution) {
  for (const Claim& claim : claims.claims) {
    if (claim.attribution == attribution) return ToString(claim.certainty);
  }
  return nullptr;
}

// With the attributions inside its content, each with its own.
Json OneAttribution(const Analysis& analysis, size_t index) {
  const Document& document = analysis.document;
  const Attribution& said = analysis.claims.attributions[index];
  Json json = {{"id", index}, {"source", nullptr}, {"cue", nullptr}, {"content", Json::array()}};
  if (!said.chain.empty() && said.chain.back().range) {
    json["source"] = Span(document, *said.chain.back().range);
  }
  if (said.cue) json["cue"] = Span(document, *said.cue);
  for (ByteRange range : said.content) json["content"].push_back(Span(document, range));
  json["chain"] = SourceChain(document, said.chain);
  json["stance"] = ToString(said.stance);
  json["certainty"] = CertaintyOf(analysis.claims, static_cast<int32_t>(index));
  json["quoted"] = said.quoted;
  json["nested"] = Json::array();
  const auto& all = analysis.claims.attributions;
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].parent == static_cast<int32_t>(index)) json["nested"].push_back(OneAttribution(analysis, i));
  }
  return json;
}

Json OneClaim(const Document& document, const Claim& claim) {
  Json json = Span(document, claim.span);
  json["attribution"] = claim.attribution >= 0 ? Json(claim.attribution) : Json(nullptr);
  json["stance"] = ToString(claim.stance);
  json["certainty"] = ToString(claim.certainty);
  return json;
}

std::string FormatMinute(absl::CivilMinute minute) {
  return FormatMoment({.at = minute, .has_clock = true});
}

Json OneTime(const Document& document, const TimeExpression& time) {
  Json json = Span(document, time.range);
  json["type"] = ToString(time.type);
  json["value"] = time.timex;
  json["earliest"] = time.interval ? Json(FormatMinute(time.interval->begin)) : Json(nullptr);
  json["latest"] = time.interval ? Json(FormatMinute(time.interval->end - 1)) : Json(nullptr);
  json["modifier"] = TextOrNull(time.modifier);
  json["precision"] = ToString(time.precision);
  json["anchor"] = ToString(time.anchor);
  json["anchor_date"] = MomentOrNull(time.anchor_moment);
  json["utc_offset"] = time.utc_offset ? Json(*time.utc_offset) : Json(nullptr);
  return json;
}

Json OneRange(const Document& document, const TimeRange& range) {
  Json json = Span(document, range.range);
  json["type"] = "RANGE";
  json["value"] = range.timex;
  json["earliest"] = range.interval ? Json(FormatMinute(range.interval->begin)) : Json(nullptr);
  json["latest"] = range.interval ? Json(FormatMinute(range.interval->end - 1)) : Json(nullptr);
  return json;
}

Json FiniteOrNull(double number) {
  if (!std::isfinite(number)) return nullptr;
  if (number == std::floor(number) && std::fabs(number) < 1e15) return static_cast<int64_t>(number);
  return number;
}

Json OneQuantity(const Document& document, const Quantity& quantity) {
  Json json = Span(document, quantity.range);
  json["type"] = ToString(quantity.measure);
  json["value"] = NormalForm(quantity);
  json["low"] = FiniteOrNull(quantity.low);
  json["high"] = FiniteOrNull(quantity.high);
  json["bound"] = ToString(quantity.bound);
  json["unit"] = TextOrNull(quantity.unit);
  json["noun"] = TextOrNull(quantity.noun);
  json["scope"] = TextOrNull(quantity.scope);
  json["partitive"] = quantity.partitive;
  json["dimension"] = TextOrNull(quantity.dimension);
  json["bearing"] = TextOrNull(quantity.bearing);
  json["landmark"] = TextOrNull(quantity.landmark);
  return json;
}

// A length of time is told once: as a temporal expression.
bool ToldAsTime(const Values& values, const Quantity& quantity) {
  return quantity.measure == MeasureType::kDuration &&
         std::any_of(values.times.begin(), values.times.end(),
                     [&](const TimeExpression& time) { return time.range.Overlaps(quantity.range); });
}

}  // namespace

std::string DumpClaims(const Analysis& analysis) {
  Json json = {{"attributions", Json::array()}, {"claims", Json::array()}};
  for (size_t i = 0; i < analysis.claims.attributions.size(); ++i) {
    if (analysis.claims.attributions[i].parent < 0)
      json["attributions"].push_back(OneAttribution(analysis, i));
  }
  for (const Claim& claim : analysis.claims.claims) {
    json["claims"].push_back(OneClaim(analysis.document, claim));
  }
  return Print(json);
}

std::string DumpValues(const Analysis& analysis) {
  std::vector<std::pair<uint32_t, Json>> all;
  for (const TimeExpression& time : analysis.values.times) {
    all.emplace_back(time.range.begin, OneTime(analysis.document, time));
  }
  for (const TimeRange& range : FindRanges(analysis.document, analysis.values)) {
    all.emplace_back(range.range.begin, OneRange(analysis.document, range));
  }
  for (const Quantity& quantity : analysis.values.quantities) {
    if (ToldAsTime(analysis.values, quantity)) continue;
    all.emplace_back(quantity.range.begin, OneQuantity(analysis.document, quantity));
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Json json = {{"path", analysis.document.meta.path}, {"values", Json::array()}};
  for (auto& [begin, value] : all) json["values"].push_back(std::move(value));
  return Print(json);
}

}  // namespace rashomon
