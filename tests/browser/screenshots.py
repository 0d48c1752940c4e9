"""Takes the pictures that the README shows. usage: screenshots.py PROGRAM [FOLDER]"""
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "cli")]

from browser import chromium  # noqa: E402
from program import ROOT, run  # noqa: E402
from server import Server  # noqa: E402

STORY = ROOT / "fixtures/stories/harbour-fire"


def visit(address, height):
    context = chromium().new_context(viewport={"width": 1280, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    return page


def report(folder, target):
    run("compare", "-q", "--html", folder / "report.html", STORY)
    page = visit((folder / "report.html").as_uri(), 900)
    page.evaluate("document.getElementById('conflicts').scrollIntoView()")
    page.screenshot(path=target / "report.png")


def review(folder, target):
    run("ingest", "--db", folder / "a.db", STORY)
    with Server(folder / "a.db") as server:
        page = visit(server.address, 900)
        page.wait_for_selector("#question")
        page.keyboard.press("1")
        page.wait_for_selector("#list .first_wrong")
        page.keyboard.press("v")
        page.wait_for_selector(".pane .hit.now >> nth=1")
        page.evaluate("document.getElementById('toast').className = ''")
        page.screenshot(path=target / "review.png")


def main():
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs/images"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        report(pathlib.Path(name), target)
        review(pathlib.Path(name), target)


if __name__ == "__main__":
    main()
