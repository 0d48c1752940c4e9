"""The page of `check` in a real browser."""
from browser import BrowserTest
from program import ROOT, run

STORY = ROOT / "fixtures/stories/tarvel-summit"


class Check(BrowserTest):
    def open(self, **options):
        target = self.folder / "check.html"
        if not target.exists():
            self.assertEqual(run("check", "-q", "--html", target, "--max-trap-hits", "99", STORY).status, 0)
        page = self.page(**options)
        page.goto(target.as_uri())
        return page

    def test_axe_finds_nothing_serious_in_light_and_dark(self):
        colours = set()
        for scheme in ("light", "dark"):
            page = self.open(color_scheme=scheme)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            self.assertEqual(self.serious(page), [])
            colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        self.assertEqual(len(colours), 2)

    def test_the_table_leads_to_the_story_and_faults_are_unfolded(self):
        page = self.open()
        page.locator("#scores a[href='#s1']").click()
        self.assertEqual(page.locator("section.story:target").count(), 1)
        self.assertGreater(page.locator("article.card.missed:visible").count(), 0)
        self.assertEqual(page.locator("article.card.right:visible").count(), 0)
        page.locator("section.story summary", has_text="Right (").click()
        self.assertGreater(page.locator("article.card.right:visible").count(), 0)

    def test_narrow_screen_needs_no_sideways_scrolling(self):
        page = self.open(viewport={"width": 360, "height": 740})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
