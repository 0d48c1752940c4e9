#include "report/html.h"

namespace rashomon {

std::string_view HtmlStyle() {
  return R"css(
:root {
  --page: #fbfaf8; --card: #ffffff; --text: #1d1c1a; --quiet: #5c5852; --line: #d9d4cb; --edge: #8d867a;
  --link: #0b5394; --mark: #ffe58a; --mark-text: #1d1c1a; --said: #eef3f8; --accent: #7a2e1d;
  --high: #a4161a; --medium: #8a5a00; --low: #3d6470;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #171614; --card: #211f1c; --text: #ece8e1; --quiet: #b3aca1; --line: #3b3832; --edge: #857e72;
    --link: #8ec1f0; --mark: #6b5200; --mark-text: #fff6d6; --said: #1f2a35; --accent: #f0a58f;
    --high: #ff9d94; --medium: #f0c062; --low: #9cc9d6;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 76rem; padding: 0 1.25rem 3rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; background: var(--card); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; }
header { padding: 2.2rem 0 .4rem; }
h1 { font-size: clamp(1.6rem, 4vw, 2.3rem); line-height: 1.15; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 2.8rem 0 .7rem; padding-top: .8rem; border-top: 2px solid var(--text); }
h3 { font-size: 1.12rem; line-height: 1.35; margin: 0 0 .4rem; }
h4 { font-size: 1rem; line-height: 1.4; margin: 0 0 .6rem; }
header p { margin: 0; color: var(--quiet); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .8rem 0 0; padding: 0; }
p, li, dd, td, th, blockquote, h1, h3, h4 { overflow-wrap: anywhere; unicode-bidi: isolate; }
.quiet, .around, .by, .place { color: var(--quiet); }
code { font: .88em/1.4 ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); }
th, td { overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--edge); }
tbody th { font-weight: 600; min-width: 8rem; }
th .quiet { font-weight: 400; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.date { white-space: nowrap; }
.grid td { min-width: 9rem; }
.grid tbody th { min-width: 14rem; font-weight: 400; }
.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .7rem 1rem; margin: 0 0 1.2rem; }
.filters[hidden] { display: none; }
.filters label { display: grid; font-size: .85rem; color: var(--quiet); }
select, button {
  font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--edge);
  border-radius: 6px; padding: .4rem .6rem; min-height: 2.6rem; max-width: 15rem;
}
output { align-self: end; padding: .55rem 0; }
.card {
  background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--low);
  border-radius: 8px; padding: 1.1rem 1.25rem; margin: 0 0 1.3rem;
}
.card[hidden] { display: none; }
.card.severity-high { border-left: 6px solid var(--high); }
.card.severity-medium { border-left: 6px double var(--medium); }
.card.severity-low { border-left: 6px dotted var(--low); }
.severity-high .severity { color: var(--high); }
.severity-medium .severity { color: var(--medium); }
.severity-low .severity { color: var(--low); }
:target { outline: 3px solid var(--accent); outline-offset: 3px; }
.index { color: var(--quiet); font-weight: 400; margin-right: .35rem; }
.tags { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: 0 0 1rem; color: var(--quiet); font-size: .92rem; }
.tags .relation { color: var(--text); font-weight: 600; }
.positions { display: grid; gap: 1rem 1.6rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.position { border-top: 1px solid var(--edge); padding-top: .7rem; min-width: 0; }
.letter {
  display: inline-block; min-width: 1.5em; text-align: center; border: 1px solid var(--edge); border-radius: 4px;
  font-weight: 600; line-height: 1.35; margin-right: .25rem;
}
.mentions { list-style: none; margin: 0; padding: 0; }
.mentions li { margin: 0 0 .9rem; }
blockquote { margin: 0 0 .25rem; }
.by { margin: 0; font-size: .9rem; }
.by b { color: var(--text); }
.place { display: block; }
mark { background: var(--mark); color: var(--mark-text); font-weight: 600; text-decoration: underline; padding: 0 .1em; }
.why { margin: 1rem 0 .5rem; }
.timeline ol { list-style: none; margin: .2rem 0 .4rem; padding: 0; }
.timeline li { display: grid; grid-template-columns: 12rem minmax(6rem, 1fr) 13rem; gap: 0 1rem; align-items: center; }
.timeline svg { width: 100%; height: 1.9rem; overflow: visible; }
.timeline line { stroke: var(--line); stroke-width: 1; }
.timeline circle { fill: var(--card); stroke: var(--edge); stroke-width: 1.5; }
.timeline text { fill: var(--text); font-size: .8rem; font-weight: 600; text-anchor: middle; }
details { margin: .3rem 0; }
summary { cursor: pointer; padding: .3rem 0; }
dl { margin: .3rem 0 0; display: grid; gap: .2rem; }
dl div { display: flex; gap: .7rem; }
dt { min-width: 1.5rem; color: var(--quiet); }
dd { margin: 0; }
.full { max-width: 46rem; border-top: 1px solid var(--edge); padding: 1.2rem 0; }
.full > p { margin: 0 0 .8rem; }
.full h3 { font-size: 1.2rem; margin: 0; }
.headline { font-size: 1.15rem; font-weight: 600; line-height: 1.35; }
.said { background: var(--said); box-decoration-break: clone; -webkit-box-decoration-break: clone; border-bottom: 1px dotted var(--edge); }
.source { font-weight: 700; }
.cue { font-style: italic; }
.value { border-bottom: 2px solid var(--edge); }
.furniture { color: var(--quiet); font-size: .85rem; }
.furniture .label { font-style: italic; }
sup { line-height: 0; font-size: .72rem; margin: 0 .2em 0 .1em; }
.lanes { list-style: none; margin: .2rem 0 1.4rem; padding: 0; }
.lanes li { display: grid; grid-template-columns: 11rem minmax(8rem, 1fr) minmax(14rem, 1.2fr); gap: 0 1rem; align-items: center; border-bottom: 1px solid var(--line); padding: .3rem 0; }
.lanes svg { width: 100%; height: 2.2rem; overflow: visible; }
.lanes line { stroke: var(--line); stroke-width: 1; }
.lanes circle { fill: var(--card); stroke: var(--edge); stroke-width: 1.5; }
.lanes text { fill: var(--text); font-size: .8rem; font-weight: 600; text-anchor: middle; }
.asked { margin: 0 0 .2rem; }
.quotes > li { margin: 0 0 1.2rem; }
.agree { white-space: nowrap; }
.mine { border: 1.5px solid currentColor; border-radius: 1em; padding: 0 .6em; font-size: .78rem; font-weight: 600; color: var(--accent); }
.legend { max-width: 46rem; }
.cleared > li { margin: 0 0 1.1rem; }
.cleared > li > p { margin: 0 0 .4rem; }
.cleared .mentions { padding-left: .8rem; border-left: 2px solid var(--line); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem; }
@media (max-width: 36rem) {
  body { padding: 0 .9rem 2rem; }
  .card { padding: .9rem .9rem; }
  .filters label { flex: 1 1 40%; }
  select { max-width: 100%; width: 100%; }
  .timeline li { grid-template-columns: 1fr auto; }
  .timeline svg { grid-column: 1 / -1; order: 3; }
  .lanes li { grid-template-columns: minmax(0, 1fr); }
  .grid tbody th { min-width: 9rem; max-width: 11rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@page wide { size: landscape; }
@media print {
  :root { --page: #fff; --card: #fff; --text: #000; --quiet: #333; --line: #bbb; --edge: #666; --link: #000;
    --mark: #fff; --mark-text: #000; --said: #fff; --high: #000; --medium: #000; --low: #000; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  #grid { page: wide; }
  .grid { table-layout: fixed; font-size: 8pt; }
  .grid td, .grid tbody th { min-width: 0; overflow-wrap: anywhere; }
  nav, .filters, .skip { display: none; }
  .card, blockquote, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; }
  a { text-decoration: none; }
}
)css";
}

}  // namespace rashomon
