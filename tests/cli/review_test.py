#!/usr/bin/env python3
"""The review server as a whole: sockets, kill -9, many connections, ten thousand findings.

usage: review_test.py PROGRAM
"""
import socket
import time

from program import ProgramTest, main, run
from server import Server, seed


class Review(ProgramTest):
    def test_decisions_survive_kill_9_and_an_edited_article(self):
        database = self.folder / "a.db"
        seed(database, 30)
        server = Server(database)
        items = server.get("/api/queue", status="open", limit=100)["items"]
        for item in items[:20]:
            self.assertEqual(server.act(item, verdict="first_wrong")[0], 200)
        server.stop(kill=True)
        self.assertIn("6 changed", seed(database, 30, "edited"))
        with Server(database) as again:
            found = {item["id"]: item["status"] for item in again.get("/api/queue", limit=100)["items"]}
            edited = {item["id"] for item in items if int(item["question"].split()[-1][:-1]) % 5 == 1}
            for item in items[:20]:
                self.assertEqual(found[item["id"]], "changed" if item["id"] in edited else "first_wrong")
            changed = [item["id"] for item in items[:20] if item["id"] in edited]
            self.assertTrue(changed)
            view = again.get("/api/finding", id=changed[0])
            self.assertRegex(view["what_changed"], r"the (figure|time) moved from “\d+” to “\d+”")
            self.assertEqual(view["earlier"]["verdict"], "first_wrong")

    def test_it_ends_on_terminate_and_leaves_one_file(self):
        database = self.folder / "a.db"
        seed(database, 2)
        server = Server(database)
        self.assertEqual(server.stop(), 0)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["a.db"])

    def test_only_this_machine_reaches_it(self):
        seed(self.folder / "a.db", 1)
        with Server(self.folder / "a.db") as server:
            with open("/proc/net/tcp") as table:
                listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
            self.assertIn(f"0100007F:{server.port:04X}", listening)
            self.assertNotIn(f"00000000:{server.port:04X}", listening)
            self.assertEqual(server.request("GET", "/", Host="evil.example")[0], 421)
            self.assertEqual(server.request("POST", "/api/act", "{}")[0], 403)
            self.assertEqual(server.request("PUT", "/api/act", "{}")[0], 405)

    def test_a_taken_port_is_said_and_not_shared(self):
        seed(self.folder / "a.db", 1)
        with Server(self.folder / "a.db") as server:
            second = run("review", "--db", self.folder / "b.db", "--port", server.port)
            self.assertEqual(second.status, 3)
            self.assertIn("the port is taken", second.err)

    def test_two_hundred_open_connections_do_not_keep_it_from_answering(self):
        seed(self.folder / "a.db", 5)
        with Server(self.folder / "a.db") as server:
            idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(200)]
            begin = time.monotonic()
            self.assertEqual(server.get("/api/queue")["total"], 5)
            self.assertLess(time.monotonic() - begin, 2)
            for connection in idle:
                connection.close()

    def test_ten_thousand_findings(self):
        database = self.folder / "a.db"
        seed(database, 10000)
        with Server(database) as server:
            server.get("/api/queue", status="open", limit=50)
            page, action = [], []
            for _ in range(15):
                begin = time.monotonic()
                items = server.get("/api/queue", status="open", limit=50)["items"]
                page.append(time.monotonic() - begin)
                begin = time.monotonic()
                status, answer = server.act(items[0], verdict="confirmed")
                action.append(time.monotonic() - begin)
                self.assertEqual(status, 200, answer)
            for name, times in (("first page", page), ("action", action)):
                best, middle, worst = (sorted(times)[i] * 1000 for i in (0, len(times) // 2, -1))
                print(f"10,000 findings: {name} {middle:.1f} ms (best {best:.1f}, worst {worst:.1f})")
            self.assertLess(min(page), 0.2)  # the best of them, since a machine may be busy with other work
            self.assertLess(min(action), 0.05)


class Keep(ProgramTest):
    def test_ingest_tells_what_is_new_and_review_serves_it(self):
        database = self.folder / "a.db"
        first = run("ingest", "--db", database, self.story())
        self.assertEqual(first.status, 0, first.err)
        self.assertRegex(first.out, r"^story: \d+ findings?: \d+ new, 0 as before, 0 changed, 0 gone; 0 decided\n$")
        self.assertIn("nothing new since the last run", run("ingest", "--db", database, self.story()).out)
        with Server(database, self.folder / "story") as server:
            self.assertEqual([entry["action"] for entry in server.get("/api/audit")], ["run"])

    def test_forget_removes_an_article(self):
        database = self.folder / "a.db"
        run("ingest", "--db", database, self.story())
        path = self.folder / "story/first.txt"
        forgotten = run("forget", "--db", database, "--who", "Ivo", path)
        self.assertEqual(forgotten.status, 0, forgotten.err)
        self.assertIn("1 report", forgotten.out)
        self.assertFalse(b"Three people were hurt" in database.read_bytes())
        self.assertEqual(run("forget", "--db", database, path).status, 2)
        with Server(database) as server:
            entry = server.get("/api/audit")[0]
            self.assertEqual((entry["action"], entry["who"]), ("forget", "Ivo"))

    def test_forget_and_restore_beside_an_open_server(self):
        database, backup = self.folder / "a.db", self.folder / "b.db"
        seed(database, 3)
        with Server(database) as server:
            self.assertEqual(run("backup", "--db", database, backup).status, 0)
            self.assertTrue(b"counted 10 people" in backup.read_bytes())
            forgotten = run("forget", "--db", database, "gazette.txt")
            self.assertEqual(forgotten.status, 0, forgotten.err)
            self.assertEqual(server.get("/api/queue")["total"], 0)
            for path in self.folder.glob("a.db*"):
                self.assertFalse(b"counted 10 people" in path.read_bytes(), path)  # a sentence of that article only
            restored = run("restore", "--db", database, backup)
            self.assertEqual(restored.status, 0, restored.err)
            items = server.get("/api/queue")["items"]
            self.assertEqual(len(items), 3)
            self.assertEqual(server.act(items[0], verdict="confirmed")[0], 200)
        with Server(database) as server:
            self.assertEqual(server.get("/api/queue")["by_status"], {"confirmed": 1, "unreviewed": 2})

    def test_backup_and_restore(self):
        database, backup = self.folder / "a.db", self.folder / "b.db"
        seed(database, 3)
        with Server(database) as server:
            self.assertEqual(run("backup", "--db", database, backup).status, 0)
            server.act(server.get("/api/queue")["items"][0], verdict="confirmed")
        self.assertEqual(run("backup", "--db", database, backup).status, 2)
        restored = run("restore", "--db", database, backup)
        self.assertEqual(restored.status, 0, restored.err)
        with Server(database) as server:
            self.assertEqual(server.get("/api/queue")["by_status"], {"unreviewed": 3})

    def test_what_is_wrong_is_told_with_its_status(self):
        for arguments in (["ingest"], ["forget"], ["backup"], ["restore"], ["restore", self.folder / "none"],
                          ["forget", "--db", self.folder / "none.db", "x"], ["backup", "--db", self.folder / "none.db", "x"],
                          ["compare", "--db", "a.db", "x"], ["review", "--port", "70000"]):
            result = run(*arguments)
            self.assertEqual(result.status, 2, (arguments, result.err))
            self.assertTrue(result.err.startswith("rashomon: "), result.err)
        bad = self.write("notes.txt", "no store " * 100)
        self.assertEqual(run("ingest", "--db", bad, self.story()).status, 3)


if __name__ == "__main__":
    main()
