"""Tables of articles and notes that would like to be formulas, for the tests of CSV."""
import csv
import io
import json

from program import run
from server import Server, seed

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
OUTLETS = ['=HYPERLINK("http://quay.example";"𝄞 quay")', "@SUM(1+1)", "-2+3"]
BODY = """{title}

{count} people were hurt at the bridge in Tolvik, "so far; and counting", the police said on Monday.

"We {modal} open the old bridge again before the winter comes, 𝄞," said Mayor Ada Renn.

=1+1 people came to the bridge, +1 went; -1 stayed, @all of them said.
"""
NOTE = '=1+1; "so"\nit is\t𝄞'


def report_bytes(folder):
    """The report of a hostile story as CSV, with what was cleared."""
    articles = []
    for i, (outlet, count, modal) in enumerate(zip(OUTLETS, ("Three", "Eight", "Eleven"), ("will", "shall", "will"))):
        (folder / f"{i}.txt").write_text(BODY.format(title=f"Bridge closed, {count.lower()} hurt", count=count, modal=modal))
        articles.append({"file": f"{i}.txt", "outlet": outlet, "published": f"2031-05-0{i + 5}T09:00",
                         "url": "\t=1+1\nsecond line"})
    (folder / "story.json").write_text(json.dumps({"story": "+Bridge", "articles": articles}))
    result = run("compare", "--all", "--format", "csv", folder / "story.json")
    assert result.status == 0, result.err
    return result.bytes


def rows_of(table):
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def decisions(folder, through):
    """The decisions of a store as CSV, and a finding of a second store that has read them through `through`."""
    for name in ("a.db", "b.db"):
        seed(folder / name, 8)
    with Server(folder / "a.db") as server:
        for item in server.get("/api/queue", limit=8)["items"]:
            status, answer = server.act(item, verdict="compatible", why="@counts of two days, -1 and +1")
            assert status == 200, answer
        noted = server.get("/api/queue", limit=8)["items"][0]
        status, answer = server.act(noted, "note", text=NOTE)
        assert status == 200, answer
        status, written = server.request("GET", "/api/decisions.csv")
        assert status == 200
    with Server(folder / "b.db") as server:
        status, answer = server.request("POST", "/api/import?who=Ivo", through(written),
                                        **{"X-Rashomon-Token": server.token})
        assert status == 200, answer
        found = {item["question"]: item for item in server.get("/api/queue", limit=8)["items"]}
        view = server.get("/api/finding", id=found[noted["question"]]["id"])
    return written, json.loads(answer), view
