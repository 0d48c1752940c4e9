"""Starts `rashomon review` for a test and talks to it."""
import http.client
import json
import os
import pathlib
import re
import subprocess
import urllib.parse

from program import ALWAYS, PROGRAM

SEED = str(pathlib.Path(PROGRAM).parent / "tests/seed_store")


def seed(database, count, *more):
    return subprocess.run([SEED, str(database), str(count), *more], capture_output=True, text=True, check=True).stdout


class Server:
    """A review server on a free port; use as a context."""

    def __init__(self, database, *arguments, user="Marta"):
        self.process = subprocess.Popen([PROGRAM, "review", "--db", str(database), "--port", "0", "--who", user,
                                         *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        text=True, env=dict(os.environ, **ALWAYS))
        for line in self.process.stderr:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                break
        else:
            raise AssertionError("the server did not start")
        self.port = int(found.group(1))
        self.address = f"http://127.0.0.1:{self.port}/"
        self.token = self.get("/api/session")["token"]

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.stop()

    def stop(self, kill=False):
        if self.process.poll() is None:
            self.process.kill() if kill else self.process.terminate()
        self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode

    def request(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        data = response.read()
        connection.close()
        return response.status, data

    def get(self, path, **query):
        status, data = self.request("GET", path + ("?" + urllib.parse.urlencode(query) if query else ""))
        assert status == 200, (status, data)
        return json.loads(data)

    def post(self, path, **body):
        status, data = self.request("POST", path, json.dumps(body), **{"X-Rashomon-Token": self.token})
        return status, json.loads(data)

    def act(self, item, action="decide", who="Marta", **body):
        return self.post("/api/act", finding=item["id"], revision=item["revision"], action=action, who=who, **body)
