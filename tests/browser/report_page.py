"""The HTML report in a real browser."""
from browser import BrowserTest
from program import ROOT


class Report(BrowserTest):
    def open(self, **options):
        page = self.page(**options)
        page.goto((ROOT / "fixtures/reports/sample.html").as_uri())
        return page

    def test_filters_leave_the_cards_that_match(self):
        page = self.open()
        page.select_option("select[name=kind]", "number")
        self.assertEqual(page.locator("article.card:visible").count(), 1)
        self.assertEqual(page.locator("#shown").text_content(), "1 of 3 shown")

    def test_axe_finds_nothing_serious(self):
        for scheme in ("light", "dark"):
            self.assertEqual(self.serious(self.open(color_scheme=scheme)), [])

    def test_axe_is_at_work(self):
        page = self.page()
        page.set_content("<html><body><button></button></body></html>")
        self.assertIn("button-name", [name for _, name, _ in self.serious(page)])

    def test_narrow_screen_needs_no_sideways_scrolling(self):
        page = self.open(viewport={"width": 360, "height": 740})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
