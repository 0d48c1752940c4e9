// Maximum spanning tree with one root (Chu-Liu 1965, Edmonds 1967).
//
// Nodes are 0 (the root) and 1 .. W (the words). A cycle of best heads is contracted to one node and the
// smaller problem solved the same way, in O(W^2) a contraction. That exactly one word hangs from the root is
// a constraint: where the free optimum has several such words, each is tried as the only one.
#include <algorithm>
#include <cmath>
#include <limits>

#include "syntax/parser.h"

namespace rashomon {
namespace {

constexpr double kImpossible = -1e18;

// Scores of arcs between nodes: row = dependent, column = head.
class ArcTable {
 public:
  explicit ArcTable(size_t nodes) : nodes_(nodes), scores_(nodes * nodes, kImpossible) {}
  double& At(size_t dependent, size_t head) { return scores_[dependent * nodes_ + head]; }
  double At(size_t dependent, size_t head) const { return scores_[dependent * nodes_ + head]; }
  size_t nodes() const { return nodes_; }

 private:
  size_t nodes_;
  std::vector<double> scores_;
};

ArcTable LogSoftmax(const Scores& arc) {
  ArcTable table(size_t{arc.rows} + 1);
  for (uint32_t w = 0; w < arc.rows; ++w) {
    double largest = -std::numeric_limits<double>::infinity();
    for (uint32_t h = 0; h < arc.columns; ++h) {
      if (h != w + 1) largest = std::max<double>(largest, arc.At(w, h));
    }
    double sum = 0;
    for (uint32_t h = 0; h < arc.columns; ++h) {
      if (h != w + 1) sum += std::exp(arc.At(w, h) - largest);
    }
    for (uint32_t h = 0; h < arc.columns; ++h) {
      if (h != w + 1) table.At(w + 1, h) = arc.At(w, h) - largest - std::log(sum);
    }
  }
  return table;
}

std::vector<size_t> BestHeads(const ArcTable& table) {
  std::vector<size_t> heads(table.nodes(), 0);
  for (size_t d = 1; d < table.nodes(); ++d) {
    for (size_t h = 1; h < table.nodes(); ++h) {
      if (h != d && table.At(d, h) > table.At(d, heads[d])) heads[d] = h;
    }
  }
  return heads;
}

// Nodes of some cycle, or empty.
std::vector<size_t> FindCycle(const std::vector<size_t>& heads) {
  std::vector<size_t> seen_from(heads.size(), 0);
  for (size_t start = 1; start < heads.size(); ++start) {
    size_t at = start;
    while (at != 0 && seen_from[at] == 0) {
      seen_from[at] = start;
      at = heads[at];
    }
    if (at == 0 || seen_from[at] != start) continue;
    std::vector<size_t> cycle{at};
    for (size_t next = heads[at]; next != at; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

// The problem with a cycle made one node, the last; nodes outside keep their order.
struct Contraction {
  std::vector<size_t> outside;  // old node of each new one but the last
  ArcTable table;
  std::vector<size_t> entry;  // by new head: which node of the cycle an arc into the cycle ends in
  std::vector<size_t> exit;   // by new dependent: which node of the cycle an arc out of it begins in
};

Contraction Contract(const ArcTable& table, const std::vector<size_t>& heads,
                     const std::vector<size_t>& cycle) {
  std::vector<char> inside(table.nodes(), 0);
  for (const size_t node : cycle) inside[node] = 1;
  Contraction out{
      .outside = {}, .table = ArcTable(table.nodes() - cycle.size() + 1), .entry = {}, .exit = {}};
  for (size_t node = 0; node < table.nodes(); ++node) {
    if (!inside[node]) out.outside.push_back(node);
  }
  const size_t joined = out.outside.size();
  out.entry.assign(joined, cycle[0]);
  out.exit.assign(joined, cycle[0]);
  for (size_t a = 0; a < joined; ++a) {
    const size_t node = out.outside[a];
    for (size_t b = 0; b < joined; ++b) out.table.At(a, b) = table.At(node, out.outside[b]);
    // Taking this head for an entry frees the entry of its head inside the cycle.
    auto gain = [&](size_t entry) { return table.At(entry, node) - table.At(entry, heads[entry]); };
    for (const size_t member : cycle) {
      if (gain(member) > gain(out.entry[a])) out.entry[a] = member;
      if (table.At(node, member) > table.At(node, out.exit[a])) out.exit[a] = member;
    }
    out.table.At(joined, a) = gain(out.entry[a]);
    out.table.At(a, joined) = a == 0 ? kImpossible : table.At(node, out.exit[a]);
  }
  return out;
}

std::vector<size_t> SolveFree(const ArcTable& table) {
  std::vector<size_t> heads = BestHeads(table);
  const std::vector<size_t> cycle = FindCycle(heads);
  if (cycle.empty()) return heads;
  const Contraction small = Contract(table, heads, cycle);
  const std::vector<size_t> solved = SolveFree(small.table);
  const size_t joined = small.outside.size();
  for (size_t a = 1; a < joined; ++a) {
    heads[small.outside[a]] = solved[a] == joined ? small.exit[a] : small.outside[solved[a]];
  }
  heads[small.entry[solved[joined]]] = small.outside[solved[joined]];
  return heads;
}

size_t CountRoots(const std::vector<size_t>& heads) {
  return static_cast<size_t>(std::count(heads.begin() + 1, heads.end(), size_t{0}));
}

double Total(const ArcTable& table, const std::vector<size_t>& heads) {
  double total = 0;
  for (size_t d = 1; d < heads.size(); ++d) total += table.At(d, heads[d]);
  return total;
}

// With `root` as the only word that hangs from the root node.
std::vector<size_t> SolveFor(ArcTable table, size_t root) {
  for (size_t d = 1; d < table.nodes(); ++d) {
    for (size_t h = 0; h < table.nodes(); ++h) {
      if ((d == root) != (h == 0)) table.At(d, h) = kImpossible;
    }
  }
  return SolveFree(table);
}

std::vector<size_t> Solve(const ArcTable& table) {
  std::vector<size_t> best = SolveFree(table);
  if (best.size() < 2 || CountRoots(best) == 1) return best;
  // No tree is better than the sum of best heads with this root: candidates beyond reach are not tried.
  const std::vector<size_t> free = BestHeads(table);
  double best_total = -std::numeric_limits<double>::infinity();
  std::vector<std::pair<double, size_t>> bounds;
  for (size_t root = 1; root < table.nodes(); ++root) {
    bounds.emplace_back(Total(table, free) - table.At(root, free[root]) + table.At(root, 0), root);
  }
  std::sort(bounds.begin(), bounds.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  for (const auto& [bound, root] : bounds) {
    if (bound <= best_total) break;
    std::vector<size_t> heads = SolveFor(table, root);
    const double total = Total(table, heads);
    if (total <= best_total) continue;
    best_total = total;
    best = std::move(heads);
  }
  return best;
}

}  // namespace

std::vector<int32_t> MaximumSpanningTree(const Scores& arc) {
  std::vector<int32_t> heads;
  if (arc.rows == 0) return heads;
  const std::vector<size_t> solved = Solve(LogSoftmax(arc));
  for (size_t d = 1; d < solved.size(); ++d) heads.push_back(static_cast<int32_t>(solved[d]) - 1);
  return heads;
}

}  // namespace rashomon
