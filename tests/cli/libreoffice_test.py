#!/usr/bin/env python3
"""LibreOffice opens the CSV of hostile articles with the right columns, runs nothing of it, and decisions that were
saved with it can be read again. Skipped (status 77) where LibreOffice is not installed.

usage: libreoffice_test.py PROGRAM
"""
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from hostile_tables import NOTE, OUTLETS, decisions, report_bytes, rows_of
from program import ProgramTest, main

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
# The dialogue at its worst: comma, semicolon and tab all part cells, special numbers are told, formulas are run. UTF-8.
READ = "CSV:44/59/9,34,76,1,,0,false,true,false,false,false,0,true"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
NUMBERS_OR_DATES = re.compile(r"[\d,.:/T% -]*( ?[ap]\.?m\.?)?\w*", re.I)


def convert(folder, table, to, name):
    """What LibreOffice makes of the bytes of a CSV file."""
    (folder / "office").mkdir(exist_ok=True)
    source = folder / f"{name}.csv"
    source.write_bytes(table)
    subprocess.run([OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", f"--infilter={READ}",
                    "--convert-to", to, "--outdir", str(folder / "office"), str(source)], check=True, capture_output=True,
                   timeout=300)
    return folder / "office" / f"{name}.{to.split(':')[0]}"


def text_of(cell):
    """The words of a cell; LibreOffice writes blanks and tabs as elements."""
    def words(element):
        here = {TEXT + "s": " " * int(element.get(TEXT + "c", 1)), TEXT + "tab": "\t", TEXT + "line-break": "\n"}
        out = here.get(element.tag, "") + (element.text or "")
        return out + "".join(words(child) + (child.tail or "") for child in element)
    return "\n".join(words(paragraph) for paragraph in cell.findall(TEXT + "p"))


def cells_of(path):
    """Rows of (type, formula, text); empty cells and rows at the end are dropped."""
    rows = []
    for row in ElementTree.parse(path).iter(TABLE + "table-row"):
        cells = []
        for cell in row.findall(TABLE + "table-cell"):
            one = (cell.get(OFFICE_NAMES + "value-type", ""), cell.get(TABLE + "formula"), text_of(cell))
            cells += [one] * int(cell.get(TABLE + "number-columns-repeated", 1))
        while cells and not cells[-1][0]:
            cells.pop()
        rows.append(cells)
    while rows and not rows[-1]:
        rows.pop()
    return rows


class LibreOffice(ProgramTest):
    def check(self, table, name):
        expected = rows_of(table)
        found = cells_of(convert(self.folder, table, "fods", name))
        self.assertEqual(len(found), len(expected))
        for have, want in zip(found, expected):
            self.assertFalse([cell for cell in have if cell[1]], "a formula")
            self.assertLessEqual(len(have), len(expected[0]))
            have += [("", None, "")] * (len(want) - len(have))
            for (kind, _, text), cell in zip(have, want):
                if kind in ("", "string"):
                    self.assertEqual(text, cell.replace("\t", ""))  # which its XML leaves out
                else:
                    self.assertRegex(cell, NUMBERS_OR_DATES)
                    self.assertLess(len(cell), 17, f"{kind} {text}: rounded")
        return found

    def test_a_report_opens_with_its_columns_and_without_formulas(self):
        found = self.check(report_bytes(self.folder), "report")
        columns = {cell[2]: number for number, cell in enumerate(found[0])}
        for name in ("story", "slot_key", "fingerprint", "outlet", "text", "normalised"):
            kinds = {row[columns[name]][0] for row in found[1:]}
            self.assertLessEqual(kinds, {"string", ""}, name)
        self.assertEqual({row[columns["outlet"]][2] for row in found[1:]}, {"'" + outlet for outlet in OUTLETS})

    def test_a_formula_would_be_seen(self):
        cells = cells_of(convert(self.folder, b"a;b\r\n=1+1;1e3\r\n", "fods", "formula"))
        self.assertEqual(cells[1][0][1:], ("of:=1+1", "2"))
        self.assertEqual(cells[1][1][0], "float")

    def test_decisions_saved_by_it_can_be_imported(self):
        def through(table):
            self.check(table, "decisions")
            return convert(self.folder, table, "csv:Text - txt - csv (StarCalc):44,34,76,1", "decisions").read_bytes()
        _, answer, view = decisions(self.folder, through)
        self.assertEqual((answer["taken"], answer["refused"]), (8, []))
        self.assertEqual(view["note"], NOTE)
        self.assertRegex(view["decision"]["at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")


if __name__ == "__main__":
    if not OFFICE:
        print("skipped: LibreOffice is not here (apt-get install libreoffice-calc-nogui)")
        sys.exit(77)
    main()
