#!/usr/bin/env python3
"""CSV of hostile articles: the right columns, and no cell that a spreadsheet would run.

usage: csv_test.py PROGRAM
"""
from hostile_tables import FORMULA, NOTE, OUTLETS, decisions, report_bytes, rows_of
from program import ProgramTest, main


class Csv(ProgramTest):
    def check(self, table):
        head, *rows = rows_of(table)
        for row in rows:
            self.assertEqual(len(row), len(head), row)
            self.assertFalse([cell for cell in row if cell.startswith(FORMULA)], row)
        return [dict(zip(head, row)) for row in rows]

    def test_every_row_of_a_report_has_all_columns_and_no_formula(self):
        rows = self.check(report_bytes(self.folder))
        self.assertEqual({row["list"] for row in rows}, {"conflict", "quotation", "cleared"})
        self.assertEqual({row["outlet"] for row in rows}, {"'" + outlet for outlet in OUTLETS})
        self.assertEqual({row["story"] for row in rows}, {"'+Bridge"})
        self.assertEqual({row["url"] for row in rows}, {"'=1+1 second line"})
        self.assertTrue(any('"so far; and counting"' in row["text"] for row in rows))
        self.assertTrue(any("𝄞" in row["text"] for row in rows))

    def test_decisions_come_back_from_their_table(self):
        written, answer, view = decisions(self.folder, lambda table: table)
        rows = self.check(written)
        self.assertEqual({row["why"] for row in rows}, {"'@counts of two days, -1 and +1"})
        self.assertEqual((answer["taken"], answer["refused"]), (8, []))
        self.assertEqual(view["note"], NOTE)


if __name__ == "__main__":
    main()
