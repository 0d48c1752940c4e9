#!/usr/bin/env python3
"""`explain` knows every rule, and docs/rules.md is the page it writes.

usage: explain_test.py PROGRAM [--update]
"""
import sys

from program import ROOT, ProgramTest, main, run

PAGE = ROOT / "docs/rules.md"


class Explain(ProgramTest):
    def rules(self):
        return [line.split()[0] for line in run("explain").out.split("\n\n")[0].split("\n") if line]

    def test_list_and_single_rules(self):
        rules = self.rules()
        self.assertGreater(len(rules), 5)
        for rule in rules:
            result = run("explain", rule)
            self.assertEqual(result.status, 0)
            self.assertTrue(result.out.startswith(f"{rule}: "))

    def test_unknown_rule(self):
        rule = self.rules()[0]
        result = run("explain", rule[:-1] + "q")
        self.assertEqual((result.status, result.out), (2, ""))
        self.assertIn(f'did you mean "{rule}"?', result.err)
        far = run("explain", "zzzzzzzzzzzz")
        self.assertEqual(far.status, 2)
        self.assertNotIn("did you mean", far.err)

    def test_page_is_up_to_date(self):
        self.assertEqual(PAGE.read_text(), run("explain", "--format", "markdown").out,
                         "mend with: tests/cli/explain_test.py PROGRAM --update")


if __name__ == "__main__":
    if "--update" in sys.argv:
        PAGE.write_text(run("explain", "--format", "markdown").out)
        sys.argv.remove("--update")
    main()
