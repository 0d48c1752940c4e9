#include "report/html.h"

namespace rashomon {

// Filters, and closed parts opened before printing. The page is complete without it.
std::string_view HtmlScript() {
  return R"js(
(function () {
  "use strict";
  var form = document.getElementById("filters");
  var cards = Array.prototype.slice.call(document.querySelectorAll("article.card"));
  function matches(card, select) {
    if (!select.value) return true;
    return (card.getAttribute("data-" + select.name) || "").split("\n").indexOf(select.value) >= 0;
  }
  function apply() {
    var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
    var shown = 0;
    cards.forEach(function (card) {
      card.hidden = !selects.every(function (select) { return matches(card, select); });
      if (!card.hidden) shown += 1;
    });
    document.getElementById("shown").textContent = shown + " of " + cards.length + " shown";
  }
  function showAll() {
    form.reset();
    apply();
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("change", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(apply, 0); });
    window.addEventListener("hashchange", function () {
      var card = document.getElementById(location.hash.slice(1));
      if (!card || !card.hidden) return;
      showAll();
      card.scrollIntoView();
    });
    apply();
  }
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (part) { part.open = true; });
  });
})();
)js";
}

}  // namespace rashomon
