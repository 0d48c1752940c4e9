#!/usr/bin/env python3
"""The measures of event coreference and the reader of ECB+, on worked examples.

usage: event_measures_test.py PROGRAM     (the program is not run)
"""
import itertools
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts/train"))
from revents import ecbplus, measures, runs  # noqa: E402

ARTICLE = """<Document doc_name="1_1ecbplus.xml">
<token t_id="1" sentence="0" number="0">http</token>
<token t_id="2" sentence="1" number="0">``</token>
<token t_id="3" sentence="1" number="1">Café</token>
<token t_id="4" sentence="1" number="2">burnt</token>
<token t_id="5" sentence="1" number="3">down</token>
<token t_id="6" sentence="1" number="4">''</token>
<token t_id="7" sentence="1" number="5">,</token>
<token t_id="8" sentence="1" number="6">he</token>
<token t_id="9" sentence="1" number="7">did</token>
<token t_id="10" sentence="1" number="8">n't</token>
<token t_id="11" sentence="1" number="9">say</token>
<token t_id="12" sentence="2" number="0">Fire</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="4"/><token_anchor t_id="5"/></ACTION_OCCURRENCE>
<NEG_ACTION_REPORTING m_id="2"><token_anchor t_id="11"/></NEG_ACTION_REPORTING>
<ACTION_OCCURRENCE m_id="3"><token_anchor t_id="12"/></ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="4"><token_anchor t_id="8"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="5" RELATED_TO="" TAG_DESCRIPTOR="fire" instance_id="ACT9"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="7" note="ACT9"><source m_id="1"/><source m_id="3"/><target m_id="5"/></CROSS_DOC_COREF>
</Relations>
</Document>
"""


class Measures(unittest.TestCase):
    def test_example_of_the_reference_scorer(self):
        # Pradhan et al. 2014, figure 2.
        scores = measures.conll([set("abc"), set("defg")], [set("ab"), set("cd"), set("fghi")])
        for name, wanted in (("muc", (0.4, 0.4)), ("b3", (0.5, 5 / 12)), ("ceafe", (0.43333, 0.65))):
            self.assertAlmostEqual(scores[name][0], wanted[0], 4, name)
            self.assertAlmostEqual(scores[name][1], wanted[1], 4, name)

    def test_singletons_count_on_neither_side(self):
        key, response = [set("ab"), set("cd")], [set("ab"), set("c")]
        more = measures.conll(key + [set("x"), set("y")], response + [set("x"), set("z")])
        self.assertEqual(more, measures.conll(key, response))
        self.assertEqual(measures.conll(key, key)["conll"], 1)
        self.assertEqual(measures.conll(key, [set("c")])["conll"], 0)

    def test_matching_is_the_best_one(self):
        for seed in range(40):
            rows, columns = 1 + seed % 4, 1 + seed // 4 % 4
            weights = {(i, j): (7 * i + 5 * j + 3 * seed) % 11 / 10 for i in range(rows) for j in range(columns)
                       if (i * j + seed) % 3}
            n = max(rows, columns)
            best = max(sum(weights.get((i, p[i]), 0) for i in range(n)) for p in itertools.permutations(range(n)))
            self.assertAlmostEqual(measures.best_matching(weights, rows, columns), best)


class Corpus(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        root = pathlib.Path(self.folder.name)
        (root / "1").mkdir()
        (root / "1/1_1ecbplus.xml").write_text(ARTICLE)
        (root / "ECBplus_coreference_sentences.csv").write_text("Topic,File,Sentence Number\n1,1ecbplus,1\n")
        self.article, = ecbplus.read_topic(root, 1)

    def words(self, mention):
        return self.article.text.encode()[mention.start:mention.end].decode()

    def test_text_is_as_printed_and_spans_are_bytes(self):
        self.assertEqual(self.article.text, '"Café burnt down", he didn\'t say\n\nFire\n\n')
        self.assertEqual([self.words(m) for m in self.article.mentions], ["burnt down", "say"])

    def test_only_listed_sentences_count(self):
        self.assertEqual([m.cluster for m in self.article.mentions], ["ACT9", "1_1ecbplus:m2"])

    def test_a_found_mention_is_the_corpus_when_it_lies_inside(self):
        burnt, say = self.article.mentions
        fire = self.article.text.encode().find(b"Fire")
        found = [("1_1ecbplus", burnt.start, burnt.start + 5), ("1_1ecbplus", burnt.end - 4, burnt.end),
                 ("1_1ecbplus", say.start - 2, say.end), ("1_1ecbplus", fire, fire + 4)]
        gold, selected = runs.gold_of([self.article], found)
        self.assertEqual(gold, [burnt, None, None, None])
        self.assertEqual(selected, [True, True, True, False])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
