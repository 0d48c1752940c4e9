#!/usr/bin/env python3
"""Each stage of `dump` prints what the documentation says.

usage: dump_test.py PROGRAM
"""
import json

from program import FIRST, SECOND, ProgramTest, main, run

TOLD = """Bridge over the Orle closed

Mayor Ada Renn closed the bridge of Tolvik on Monday. She said that three people had been hurt at the bridge on May 1.

"Nobody will cross the bridge this year," Ms Renn told reporters. "The bridge is not safe."
"""

CONLLU = """# sent_id = one-1
# text = Ada Renn closed it.
1\tAda\t_\t_\t_\t_\t_\t_\t_\t_
2\tRenn\t_\t_\t_\t_\t_\t_\t_\t_
3\tclosed\t_\t_\t_\t_\t_\t_\t_\t_
4\tit\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\t.\t_\t_\t_\t_\t_\t_\t_\t_

"""


TURNS = """Interview with the harbour master

OSTROW: Good evening. The harbour has been shut since Monday. Who gave the order?

BRANDT: The police gave the order.

MS HALE: He is in the clinic in Veldt. I saw him there.
"""

SIGNED = """Reactions to the ruling in Veldt

"We will rebuild the bridge." — Ada Renn, mayor of Veldt

"I told them so. They did not listen."
— Karl Brandt, engineer
"""

GOING_ON = """Bridge over the Orle closed

Mayor Ada Renn said that Lena Ostrow had warned the council. "Nobody listened to Lena," she said.
"""


class Dump(ProgramTest):
    def dump(self, stage, *flags):
        result = run("dump", "--stage", stage, *flags, self.write("first.txt", FIRST))
        self.assertEqual((result.status, result.err), (0, ""))
        return result.out

    def told(self, text):
        """[(innermost source, first content)] of the attributions of an article."""
        result = run("dump", "--stage", "claims", self.write("told.txt", text))
        self.assertEqual((result.status, result.err), (0, ""))
        return [(told["chain"][-1]["name"], told["content"][0]["text"]) for told in json.loads(result.out)["attributions"]]

    def test_labels_of_a_transcript_speak_until_their_paragraph_ends(self):
        self.assertEqual(self.told(TURNS), [
            ("OSTROW", "Good evening. The harbour has been shut since Monday. Who gave the order?"),
            ("BRANDT", "The police gave the order."), ("HALE", "He is in the clinic in Veldt. I saw him there.")])

    def test_quotations_signed_behind_a_dash(self):
        self.assertEqual(self.told(SIGNED), [("Ada Renn", '"We will rebuild the bridge."'),
                                             ("Karl Brandt", '"I told them so. They did not listen."')])

    def test_who_speaks_goes_on(self):
        self.assertEqual(self.told(GOING_ON)[-1], ("Ada Renn", '"Nobody listened to Lena,"'))

    def test_text(self):
        self.assertEqual(sum(line.startswith("sentence\t") for line in self.dump("text").split("\n")), 3)

    def test_pieces(self):
        lines = self.dump("pieces").split("\n")
        self.assertEqual(len(lines), FIRST.count("\n") + 1)
        self.assertRegex(lines[0], r"^\d+:0-6 ")

    def test_syntax(self):
        rows = [line.split("\t") for line in self.dump("syntax").split("\n") if line and not line.startswith("#")]
        self.assertTrue(all(len(row) == 10 for row in rows))
        self.assertIn("VERB", [row[3] for row in rows])

    def test_syntax_of_given_tokens(self):
        result = run("dump", "--stage", "syntax", "--input", "conllu", self.write("one.conllu", CONLLU))
        self.assertEqual(result.status, 0, result.err)
        lines = result.out.split("\n")
        self.assertEqual(lines[:2], CONLLU.split("\n")[:2])
        self.assertEqual([line.split("\t")[1] for line in lines[2:7]], ["Ada", "Renn", "closed", "it", "."])
        self.assertEqual(lines[4].split("\t")[3], "VERB")

    def test_facts_of_given_words(self):
        words = ["Renn", "did", "not", "close", "the", "bridge", "."]
        text = "".join(f"{i + 1}\t{word}" + "\t_" * 8 + "\n" for i, word in enumerate(words)) + "\n"
        result = run("dump", "--stage", "facts", "--input", "conllu", self.write("one.conllu", text))
        self.assertEqual(result.status, 0, result.err)
        rows = [line.split("\t") for line in result.out.strip().split("\n")]
        self.assertEqual([row[0] for row in rows], words)
        self.assertEqual([row[2] for row in rows][2:4], ["1:cue", "1:scope"])
        self.assertLess(float(rows[3][1]), 0)

    def test_broken_conllu(self):
        path = self.write("one.conllu", "1\tAda\n")
        result = run("dump", "--stage", "syntax", "--input", "conllu", path)
        self.assertEqual(result.status, 2)
        self.assertIn(f"{path}:1:", result.err)

    def test_values_and_claims(self):
        values = json.loads(self.dump("values", "--published", "2031-05-08"))["values"]
        self.assertIn("Monday", [value["text"] for value in values])
        attributions = json.loads(self.dump("claims"))["attributions"]
        self.assertIn("the police", [a["source"]["text"].lower() for a in attributions if a["source"]])

    def test_drafts(self):
        """All attributions, kept or not, with places and signs."""
        article, signs, *rows = [line.split("\t") for line in self.dump("drafts").rstrip("\n").split("\n")]
        self.assertEqual((article[0], signs[:2]), ("article", ["signs", "cue_mean"]))
        for row in rows:
            self.assertEqual((row[0], len(row), row[4] in "01"), ("draft", 4 + len(signs), True))
        sources = [row[2].split("-") for row in rows if row[2] != "-"]
        self.assertIn("the police", [FIRST.encode()[int(a):int(b)].decode().lower() for a, b in sources])

    def test_entities_events_slots(self):
        self.assertIn("Ada Renn", self.dump("entities"))
        self.assertIn("mention ", self.dump("events"))
        for line in self.dump("slots").split("\n"):
            if line:
                json.loads(line)

    def test_slots_say_what_the_pair_scorer_reads(self):
        """Behind words that the sentence leaves open stands what they mean, in brackets."""
        told = self.write("told.txt", TOLD)
        result = run("dump", "--stage", "slots", "--published", "2031-05-08", told, self.write("second.txt", SECOND))
        self.assertEqual(result.status, 0, result.err)
        sides = [side for line in result.out.splitlines() for side in json.loads(line)["sides"]]
        texts = {side["text"] for side in sides}
        self.assertLessEqual({"Mayor Ada Renn closed the bridge of Tolvik on Monday [May 5].",
                              "She [Ada Renn] said that three people had been hurt at the bridge on May 1.",
                              '[Ada Renn] "The bridge is not safe."'}, texts)

    def test_mentions(self):
        found = json.loads(self.dump("mentions"))["mentions"]
        for mention in found:
            self.assertEqual(FIRST.encode()[mention["start"]:mention["end"]].decode(), mention["text"])
        self.assertTrue(any(mention["stated"] for mention in found))

    def test_links(self):
        signs, *rows = [line.split("\t") for line in self.dump("links").rstrip("\n").split("\n")]
        self.assertEqual(signs[:2], ["signs", "kinship"])
        mentions = [row for row in rows if row[0] == "mention"]
        self.assertEqual(len(mentions), len(json.loads(self.dump("mentions"))["mentions"]))
        for row in rows[len(mentions):]:
            self.assertEqual((row[0], len(row)), ("pair", 2 + len(signs)))

    def test_given_mentions_stand_in_place_of_those_found(self):
        path = self.write("first.txt", FIRST)
        start = len(FIRST[:FIRST.index("police")].encode())
        given = self.write("given.tsv", f"{path}\t{start}\t{start + 6}\n")
        result = run("dump", "--stage", "mentions", "--mentions", given, path)
        self.assertEqual(result.status, 0, result.err)
        self.assertEqual([m["text"] for m in json.loads(result.out)["mentions"]], ["police"])
        result = run("dump", "--stage", "claims", "--mentions", given, path)
        self.assertEqual(result.status, 2)
        self.assertIn("--mentions goes with", result.err)
        result = run("dump", "--stage", "mentions", "--mentions", self.write("broken.tsv", "a\tb\t3\n"), path)
        self.assertEqual(result.status, 2)
        self.assertIn("broken.tsv:1: 'b' is no offset", result.err)

    def test_two_runs_give_the_same_bytes(self):
        for stage in ("text", "syntax", "names", "entities", "antecedents", "values", "drafts", "claims", "events", "mentions", "links", "slots"):
            self.assertEqual(self.dump(stage), self.dump(stage), stage)


if __name__ == "__main__":
    main()
