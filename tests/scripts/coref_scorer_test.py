"""The scorer of coreference: published figures, gold against itself, and chains as the program prints them.

usage: coref_scorer_test.py PROGRAM
"""
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/train"))
from rcoref import dump, gum, metrics  # noqa: E402

PROGRAM = sys.argv[1]

TREEBANK = """\
# newdoc id = GUM_news_gate
# newpar
# sent_id = 1
# text = Ada Renn's gate wouldn't open.
1	Ada	Ada	PROPN	NNP	_	4	nmod:poss	_	Entity=(2-object-new-cf1-3-coref(1-person-new-cf2-1-coref
2-3	Renn's	_	_	_	_	_	_	_	_
2	Renn	Renn	PROPN	NNP	_	1	flat	_	_
3	's	's	PART	POS	_	1	case	_	Entity=1)
4	gate	gate	NOUN	NN	_	7	nsubj	_	Entity=2)
5-6	wouldn't	_	_	_	_	_	_	_	_
5	would	would	AUX	MD	_	7	aux	_	_
6	n't	not	PART	RB	_	7	advmod	_	_
7	open	open	VERB	VB	_	0	root	_	SpaceAfter=No
8	.	.	PUNCT	.	_	7	punct	_	_

# newpar
# sent_id = 2
# text = She kicked it twice.
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv-cf1-1-ana)
2	kicked	kick	VERB	VBD	_	0	root	_	_
3	it	it	PRON	PRP	_	2	obj	_	Entity=(2-object-giv-cf2-1-ana)
4	twice	twice	ADV	RB	_	2	advmod	_	Entity=(3-event-new-cf3-1-sgl)|SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_
"""


class Measures(unittest.TestCase):
    def check(self, gold, found, **expected):
        counts = metrics.Counts()
        counts.add([set(chain) for chain in gold], [set(chain) for chain in found])
        for name, figures in expected.items():
            for got, want in zip(counts.prf(name), figures):
                self.assertAlmostEqual(got, want, places=3, msg=name)
        return counts

    def test_example_of_the_reference_scorer(self):
        """Pradhan et al. 2014, figure 1: (precision, recall)."""
        self.check(["abc", "defg"], ["ab", "cd", "fghi"], muc=(0.4, 0.4), b3=(0.5, 5 / 12), ceafe=(1.3 / 3, 1.3 / 2),
                   mentions=(6 / 8, 6 / 7))

    def test_gold_against_itself(self):
        counts = self.check(["ab", "cde", "fg"], ["fg", "ab", "cde"], muc=(1, 1, 1), b3=(1, 1, 1), ceafe=(1, 1, 1))
        self.assertEqual(counts.conll(), 1)

    def test_chains_are_assigned_one_to_one_for_the_largest_sum(self):
        """The likest pair (abcd, abe: 4/7) would leave nothing for ef; the other assignment gives 1/3 + 2/5."""
        self.check(["abcd", "ef"], ["abe", "cg"], ceafe=((1 / 3 + 2 / 5) / 2,) * 2)

    def test_nothing_found(self):
        self.assertEqual(self.check(["ab"], []).conll(), 0)

    def test_documents_are_added_up_before_shares_are_taken(self):
        counts = metrics.Counts()
        counts.add([set("abcd")], [set("abcd")])
        counts.add([set("ab")], [])
        self.assertAlmostEqual(counts.prf("muc")[1], 3 / 4)


class Gold(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        path = pathlib.Path(self.folder.name) / "GUM_news_gate.conllu"
        path.write_text(TREEBANK, encoding="utf-8")
        self.document = gum.read(path)

    def words(self, span):
        return "".join(self.document.text.split())[slice(*span)]

    def test_text_and_chains(self):
        self.assertEqual(self.document.text, "Ada Renn's gate wouldn't open.\n\nShe kicked it twice.")
        chains = {frozenset(map(self.words, chain)) for chain in self.document.chains()}
        self.assertEqual(chains, {frozenset({"AdaRenn's", "She"}), frozenset({"AdaRenn'sgate", "it"})})

    def test_spans_of_a_dump_are_those_of_gold(self):
        text = self.document.text
        lines = [b"entity 0 person", b"  name 0..8 0:0 \"Ada Renn\""]
        for chain in (("Ada Renn's", "She"), ("Ada Renn's gate", "it")):
            lines.append(b"chain 0")
            for words in chain:
                begin = text.index(words)
                lines.append(f'  phrase {begin}..{begin + len(words)} "{words}"'.encode())
        found = dump.chains(b"\n".join(lines), text)
        counts = metrics.Counts()
        counts.add(self.document.chains(), found)
        self.assertEqual(counts.conll(), 1)

    def test_bytes_are_counted_as_characters(self):
        self.assertEqual(dump.solid("é a"), [0, 0, 1, 1, 2])

    def test_chains_that_the_program_prints(self):
        text = "Ada Renn runs the mill. She bought it in March."
        chains = dump.chains(dump.run(PROGRAM, text), text)
        solid = "".join(text.split())
        self.assertIn({"AdaRenn", "She"}, [{solid[slice(*span)] for span in chain} for chain in chains])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
