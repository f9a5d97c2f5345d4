"""Runs wrk, pgbench and psql, and reads what they found."""

import http.client
import json
import os
import pathlib
import re
import subprocess
import time
import urllib.parse

# What the server sets for its own sessions (src/store/pool.rs), so that both sides plan alike.
os.environ["PGOPTIONS"] = "-c max_parallel_workers_per_gather=0 -c jit=off"
HERE = pathlib.Path(__file__).parent


def run(command, **more):
    """Runs a program; its standard output. What went wrong is shown whole."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        raise SystemExit(f"bench: {command[0]} failed\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


class Database:
    """The throw-away cluster; PGHOST says where it is."""

    def admin(self, sql):
        """SQL of a superuser; one value of the first row."""
        lines = ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", "aqtau"]
        # Statements one by one: ALTER SYSTEM stands in no transaction.
        for one in [one for one in sql.split(";") if one.strip()]:
            lines += ["-c", one]
        return run(lines).strip()

    def script(self, file, **variables):
        """A file of SQL as a superuser."""
        command = ["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", "aqtau"]
        for name, value in variables.items():
            command += ["-v", f"{name}={value}"]
        run(command + ["-f", str(file)])

    def psql(self, file, user):
        """A file of SQL as a role of aqtau; the output."""
        return run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-U", user, "-d", "aqtau", "-f", str(file)])

    def pgbench(self, file, user, clients, seconds, number):
        """Transactions per second of a script."""
        output = run(
            ["pgbench", "-n", "-M", "prepared", "-c", str(clients), "-j", "1", "-T", str(seconds)]
            + ["-D", f"run={number}", "-D", "i=0", "-U", user, "-f", str(file), "aqtau"]
        )
        failed = re.search(r"number of failed transactions: (\d+)", output)
        if failed and failed.group(1) != "0":
            raise SystemExit(f"bench: transactions of pgbench failed\n{output}")
        return float(re.search(r"tps = ([0-9.]+)", output).group(1))


class Server:
    """The running aqtau."""

    def __init__(self, url):
        self.url = url
        self.address = urllib.parse.urlsplit(url)
        self.connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=120)
        self.used = 0.0

    def ask(self, method, path, token=None, body=None, expected=(200, 201)):
        """One request over a connection that stays open; the answer's JSON."""
        headers = {"content-type": "application/json"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        text = body if isinstance(body, (str, type(None))) else json.dumps(body)
        if time.monotonic() - self.used > 2:
            # The server ends a connection that was silent for a while.
            self.connection.close()
        self.connection.request(method, f"/api/v1{path}", text, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        self.used = time.monotonic()
        if answer.status not in expected:
            raise SystemExit(f"bench: {method} {path} answered {answer.status}: {content[:2000]!r}")
        return json.loads(content) if content else None

    def sign_in(self, email, password):
        """An access token."""
        return self.ask("POST", "/sessions", body={"email": email, "password": password})["access_token"]


class Load:
    """Requests of one person, of one kind, to the API or (with the cookie of a visit) to the pages."""

    def __init__(self, directory, name, server, method, token, paths, body=None, cookie=None):
        self.server, self.method = server, method
        self.token = directory / f"{name}.token"
        self.token.write_text(f"Cookie: {cookie}" if cookie else f"Authorization: Bearer {token}")
        os.chmod(self.token, 0o600)
        self.paths = directory / f"{name}.paths"
        root = "" if cookie else "/api/v1"
        self.paths.write_text("\n".join(f"{root}{path}" for path in paths) + "\n")
        self.body = "-"
        if body is not None:
            file = directory / f"{name}.json"
            file.write_text(json.dumps(body))
            self.body = str(file)

    def run(self, clients, seconds):
        """What wrk found; any answer of 400 and above, and any broken connection, ends the measurement.

        Where none came in the time there is nothing to rate, and each took longer than the run."""
        output = run(
            ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / "request.lua")]
            + [self.server.url, "--", self.method, str(self.token), self.body, str(self.paths)]
        )
        found = json.loads(output.split("RESULT ", 1)[1])
        if not (found["requests"] or found["wrong"] or found["broken"]):
            return {**found, "p50": seconds * 1000, "p95": seconds * 1000, "rate": 0}
        if found["wrong"] or found["broken"]:
            raise SystemExit(f"bench: {self.method} {self.paths.stem}: requests failed: {found}")
        return {**found, "rate": found["requests"] / found["seconds"]}
