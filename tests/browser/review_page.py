"""The review page in a real browser."""
import re
import shutil

from browser import KILLED, BrowserTest
from program import ROOT, run
from server import Server, seed


class Review(BrowserTest):
    def open(self, count=30, **options):
        self.database = self.folder / "a.db"
        seed(self.database, count)
        self.server = Server(self.database)
        self.addCleanup(lambda: self.server.stop())
        return self.visit(**options)

    def visit(self, user=None, **options):
        page = self.page(**options)
        if user:
            page.add_init_script(f"localStorage.setItem('rashomon.name', '{user}')")
        page.goto(self.server.address)
        page.wait_for_selector("#question")
        return page

    def key(self, page, action):
        """Presses the key that the page shows for the action, and nothing else."""
        shown = page.locator(f'[data-key-of="{action}"]').first.text_content()
        self.assertRegex(shown, r"^\w$")
        page.keyboard.press(shown)

    def question(self, page):
        return page.locator("#question").text_content()

    def decide(self, page, action):
        before = self.question(page)
        self.key(page, action)
        self.until(page, "before => document.querySelector('#question').textContent !== before", before)
        return before

    def statuses(self):
        items = self.server.get("/api/queue", limit=200)["items"]
        return {item["question"]: item["status"] for item in items}

    def test_twenty_decisions_by_keyboard_survive_kill_9_and_an_edited_article(self):
        page = self.open()
        self.expected = KILLED
        verdicts = ["confirmed", "first_wrong", "second_wrong", "both_wrong"]
        decided = {}
        for i in range(12):
            decided[self.decide(page, verdicts[i % 4])] = verdicts[i % 4]
        self.server.stop(kill=True)
        self.server = Server(self.database)
        page.goto(self.server.address)
        page.wait_for_selector("#question")
        for i in range(8):
            decided[self.decide(page, verdicts[i % 4])] = verdicts[i % 4]
        self.assertEqual(len(decided), 20)
        found = self.statuses()
        self.assertEqual({question: found[question] for question in decided}, decided)
        self.assertIn("6 changed", seed(self.database, 30, "edited"))
        found = self.statuses()
        for question, verdict in decided.items():
            moved = int(question.split()[-1][:-1]) % 5 == 1
            self.assertEqual(found[question], "changed" if moved else verdict, question)
        page.reload()
        page.wait_for_selector("#question")
        page.select_option("select[name=status]", "changed")
        page.wait_for_selector("text=Decided before it changed")
        self.assertRegex(page.locator(".banner").first.text_content(), r"moved from “\d+” to “\d+”.*the articles changed")

    def test_twenty_conflicts_of_the_bundled_stories(self):
        stories = self.folder / "stories"
        for name in ("harbour-fire", "tarvel-summit", "earthquake", "goat-ridge-wildfire", "election-count"):
            shutil.copytree(ROOT / "fixtures/stories" / name, stories / name)
        self.database = self.folder / "a.db"
        self.expected = KILLED
        self.assertEqual(run("ingest", "--db", self.database, stories).status, 0)
        self.server = Server(self.database)
        self.addCleanup(lambda: self.server.stop())
        page = self.visit()
        decided = {}

        def decide(count):
            for i in range(count):
                number = int(page.evaluate("location.hash.slice(1)"))
                verdict = ["confirmed", "first_wrong", "second_wrong", "both_wrong"][i % 4]
                self.key(page, verdict)
                self.until(page, "id => Number(location.hash.slice(1)) !== id", number)
                decided[number] = verdict

        decide(9)
        self.server.stop(kill=True)
        self.server = Server(self.database)
        page.goto(self.server.address)
        page.wait_for_selector("#question")
        decide(11)
        self.assertEqual(len(decided), 20)
        before = {number: self.server.get("/api/finding", id=number) for number in decided}
        moved, figure, name = next(self.figures(before))
        article, = stories.glob(f"*/{name}")
        article.write_text(re.sub(rf"\b{figure}\b", str(int(figure.replace(",", "")) + 2), article.read_text()))
        again = run("ingest", "--db", self.database, stories)
        self.assertEqual(again.status, 0, again.err)
        kept = 0
        for number, verdict in decided.items():
            now = self.server.get("/api/finding", id=number)
            if now["fingerprint"] == before[number]["fingerprint"]:
                self.assertEqual(now["status"], "gone" if now["change"] == "gone" else verdict)
                kept += now["status"] == verdict
            else:
                self.assertEqual((now["slot_key"], now["status"]), (before[number]["slot_key"], "changed"))
                self.assertEqual(now["earlier"]["verdict"], verdict)
                self.assertIn(now["cause"], ("news", "settings"))
        self.assertGreaterEqual(kept, 10)
        self.assertIn(self.server.get("/api/finding", id=moved)["status"], ("changed", "gone"), figure)

    @staticmethod
    def figures(findings):
        """(finding, a figure in digits that one of its positions rests on, the article's file)"""
        for number, finding in findings.items():
            for position in finding["positions"]:
                mention = position["mentions"][0]
                if re.fullmatch(r"[\d,]+", mention["words"]):
                    yield number, mention["words"], mention["place"].split(":")[0]

    def test_a_reason_is_asked_for_compatible(self):
        page = self.open()
        question = self.question(page)
        self.key(page, "compatible")
        page.wait_for_selector("#ask[open]")
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#ask-problem").text_content(), "Why both can hold must be given.")
        page.keyboard.type("counts of two days jk")
        page.keyboard.press("Enter")
        self.until(page, "before => document.querySelector('#question').textContent !== before", question)
        self.assertEqual(self.statuses()[question], "compatible")
        self.key(page, "previous")
        page.wait_for_selector("text=counts of two days jk")

    def test_undo_goes_back_to_the_finding(self):
        page = self.open()
        question = self.decide(page, "both_wrong")
        self.key(page, "undo")
        self.until(page, "before => document.querySelector('#question').textContent === before", question)
        page.wait_for_selector("main .status.unreviewed")
        self.assertEqual(self.statuses()[question], "unreviewed")

    def test_of_two_editors_the_slower_one_sees_what_the_other_did(self):
        page = self.open()
        self.expected = ("409",)
        other = self.visit(user="Ivo")
        question = self.question(other)
        self.assertEqual(self.question(page), question)
        self.decide(page, "confirmed")
        self.key(other, "both_wrong")
        other.wait_for_selector(".banner.warn")
        self.assertIn("Marta decided: Confirmed", other.locator(".banner.warn").text_content())
        self.assertEqual(self.statuses()[question], "confirmed")
        self.key(other, "sign")
        other.wait_for_selector("text=Second reader")
        other.wait_for_selector("dd:has-text('Ivo')")

    def test_note_and_assignment(self):
        page = self.open()
        self.key(page, "note")
        page.keyboard.type("call the harbour office")
        page.keyboard.press("Enter")
        page.wait_for_selector("dd:has-text('call the harbour office')")
        self.key(page, "assign")
        page.wait_for_selector("#ask[open]")
        page.keyboard.type("Ivo")
        page.keyboard.press("Enter")
        page.wait_for_selector("#list >> text=for Ivo")

    def test_keys_can_be_changed_and_do_not_collide(self):
        page = self.open()
        self.key(page, "keys")
        row = page.locator('tr[data-action="confirmed"]')
        row.locator("button").click()
        page.keyboard.press("j")
        self.assertIn("is the key of", page.locator("#keys-problem").text_content())
        row.locator("button").click()
        page.keyboard.press("y")
        self.assertEqual(row.locator("kbd").text_content(), "y")
        page.keyboard.press("Escape")
        question = self.decide(page, "confirmed")
        self.assertEqual(self.statuses()[question], "confirmed")
        page.reload()
        page.wait_for_selector("#question")
        self.assertEqual(page.locator('[data-action="confirmed"] kbd').first.text_content(), "y")
        shown = page.evaluate("[...document.querySelectorAll('#finding [data-key-of]')].map(k => k.textContent)")
        self.assertEqual(len(shown), len(set(shown)))

    def test_filters(self):
        page = self.open()
        page.locator("#filters summary").click()
        page.select_option("select[name=severity]", "0")
        self.until(page, "() => document.querySelectorAll('#list li').length === 10")
        page.fill("input[name=words]", "pier 4?")
        self.until(page, "() => document.querySelectorAll('#list li').length === 1")
        page.fill("input[name=words]", "nothing like that")
        page.wait_for_selector("text=Nothing here with these filters.")
        page.locator("#filters button[type=reset]").click()
        self.until(page, "() => document.querySelectorAll('#list li').length === 30")

    def test_articles_side_by_side_are_scrolled_to_the_words(self):
        page = self.open(200)
        for _ in range(40):
            self.key(page, "next")
        self.until(page, "() => document.querySelector('#list [aria-current]').textContent.includes('pier 121?')")
        self.key(page, "split")
        page.wait_for_selector(".pane .hit.now >> nth=1")
        for pane in (0, 1):
            inside = page.evaluate("""n => { const text = document.querySelectorAll('.pane .text')[n];
                const hit = text.querySelector('.hit.now').getBoundingClientRect(), box = text.getBoundingClientRect();
                return hit.top >= box.top && hit.bottom <= box.bottom && text.scrollTop > 100; }""", pane)
            self.assertTrue(inside)

    def test_a_hostile_article_stays_text(self):
        page = self.open()
        self.key(page, "split")
        page.wait_for_selector(".pane .text >> text=alert(1)")
        self.assertEqual(page.locator(".pane img, .pane script").count(), 0)
        self.assertIn("[U+202E]odd 𝄞", page.locator(".pane .text").first.text_content())
        self.assertNotEqual(page.title(), "owned")

    def test_more_than_a_page_of_the_queue(self):
        page = self.open(120)
        for _ in range(60):
            self.key(page, "next")
        self.until(page, "() => document.querySelectorAll('#list li').length === 100")
        page.locator("#load-more").click()
        self.until(page, "() => document.querySelectorAll('#list li').length === 120")

    def test_narrow_screen_and_print_hold_everything(self):
        page = self.open(3, viewport={"width": 360, "height": 740})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
        page.emulate_media(media="print")
        self.assertFalse(page.locator(".dock").is_visible())
        self.assertTrue(page.locator(".position").first.is_visible())

    def test_axe_finds_nothing_serious(self):
        for scheme in ("light", "dark"):
            page = self.open(8, color_scheme=scheme) if scheme == "light" else self.visit(color_scheme=scheme)
            self.decide(page, "confirmed")
            self.key(page, "split")
            page.wait_for_selector(".pane .hit.now >> nth=1")
            self.assertEqual(self.serious(page), [])
            self.key(page, "keys")
            self.assertEqual(self.serious(page), [])

    def test_a_server_started_again_goes_on_with_an_open_page(self):
        page = self.open()
        self.expected = ("403", *KILLED)
        port = self.server.port
        self.server.stop(kill=True)
        self.key(page, "confirmed")
        page.wait_for_selector("#toast >> text=does not answer")
        self.server = Server(self.database, "--port", port)
        question = self.decide(page, "confirmed")
        self.assertEqual(self.statuses()[question], "confirmed")
