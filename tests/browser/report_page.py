"""The HTML report in a real browser."""
import time

from browser import BrowserTest
from program import ROOT, run


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

    def test_a_bundled_story_loads_at_once_and_is_small(self):
        target = self.folder / "page.html"
        self.assertEqual(run("compare", "-q", "--html", target, ROOT / "fixtures/stories/harbour-fire").status, 0)
        self.assertLess(target.stat().st_size, 1_000_000)
        page = self.page()
        loads = []
        for _ in range(4):
            begin = time.monotonic()
            page.goto(target.as_uri())
            loads.append(time.monotonic() - begin)
        self.assertLess(min(loads), 1)
        self.assertEqual(self.serious(page), [])

    def test_cards_articles_and_timeline_lead_to_each_other(self):
        page = self.open()
        page.locator("#timeline a").first.click()
        self.assertEqual(page.locator("article.card:target").count(), 1)
        page.locator("article.card:target .place a").first.click()
        self.assertTrue(page.evaluate("document.querySelector(':target').closest('article.full') !== null"))

    def test_a_filtered_card_is_shown_when_a_link_leads_to_it(self):
        page = self.open()
        page.select_option("select[name=kind]", "reason")
        page.locator("#grid a[href='#k1']").click()
        page.wait_for_selector("#k1:visible")

    def test_the_page_prints_without_its_tools(self):
        page = self.open()
        page.emulate_media(media="print")
        self.assertFalse(page.locator("#filters").is_visible())
        self.assertTrue(page.locator("#k1").is_visible())

    def test_no_column_of_the_grid_is_lost_on_paper(self):
        page = self.page(viewport={"width": 700, "height": 990})
        page.goto((ROOT / "fixtures/reports/harbour-fire.html").as_uri())
        page.emulate_media(media="print")
        self.assertEqual(page.locator(".grid thead th").count(), 7)
        self.assertLessEqual(page.evaluate("document.querySelector('.grid').scrollWidth"), 700)

    def test_it_is_whole_without_its_script(self):
        page = self.open(java_script_enabled=False)
        self.assertEqual(page.locator("article.card:visible").count(), 3)
        self.assertFalse(page.locator("#filters").is_visible())

    def test_narrow_screen_needs_no_sideways_scrolling(self):
        page = self.open(viewport={"width": 360, "height": 740})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
