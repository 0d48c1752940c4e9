"""One Chromium for all tests; a page that fails the test when its script or its policy complains."""
import atexit
import pathlib
import tempfile
import time
import unittest

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
SECONDS = 20  # patience with a busy machine
# How Chromium complains when a server is killed: before a connection, before an answer, within one.
KILLED = ("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_CONTENT_LENGTH_MISMATCH")
_state = {}


def chromium():
    if "browser" not in _state:
        _state["playwright"] = sync_playwright().start()
        _state["browser"] = _state["playwright"].chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        atexit.register(_state["playwright"].stop)
        atexit.register(_state["browser"].close)
    return _state["browser"]


class BrowserTest(unittest.TestCase):
    """self.folder is the test's own; self.complaints are what pages wrote to their console."""
    maxDiff = None

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.complaints = []
        self.expected = ()  # words of complaints that the test provokes

    def tearDown(self):
        real = [text for text in self.complaints if not any(words in text for words in self.expected)]
        self.assertEqual(real, [])

    def page(self, **options):
        context = chromium().new_context(**{"viewport": {"width": 1300, "height": 860}, **options})
        self.addCleanup(context.close)
        context.set_default_timeout(SECONDS * 1000)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        return page

    def until(self, page, function, argument=None):
        """Waits for a function of the page to hold. Playwright's own waiting needs eval, which the page's policy forbids."""
        deadline = time.monotonic() + SECONDS
        while not page.evaluate(function, argument):
            self.assertLess(time.monotonic(), deadline, function)
            time.sleep(0.02)

    def serious(self, page):
        """What axe-core finds serious or critical. Run in an isolated way, since the page's policy forbids more script."""
        session = page.context.new_cdp_session(page)
        session.send("Runtime.evaluate", {"expression": AXE})
        found = session.send("Runtime.evaluate", {
            "expression": "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => "
                          "[v.impact, v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))]))",
            "awaitPromise": True, "returnByValue": True})
        return [one for one in found["result"]["value"] if one[0] in ("serious", "critical")]
