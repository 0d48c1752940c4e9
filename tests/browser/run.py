"""Runs the browser tests. Started by scripts/test_browser, which provides Playwright.

usage: run.py PROGRAM [TEST ...]
"""
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "cli")]

import program  # noqa: E402,F401  (takes the program's path from the arguments)
from review_page import Review  # noqa: E402,F401
from report_page import Report  # noqa: E402,F401
from check_page import Check  # noqa: E402,F401

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=1)
