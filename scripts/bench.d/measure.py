"""Fills the database, measures, and prints the table. scripts/bench starts this."""

import argparse
import os
import pathlib
import random
import statistics
import time
import uuid

import capture
import load
import scene
from scene import petition_body, say, seeded

HERE = pathlib.Path(__file__).parent
SUBJECTS = 1000
# The mass ruling that only warms a connection up.
WARM = 3


class Bench(scene.Scene):
    """Everything one run holds on to."""

    def __init__(self, given):
        super().__init__(given)
        self.log = self.directory / "postgres/log/bench.json"
        self.runs = 0
        self.rows = []

    def script_of(self, name, send, case=None, first_lines=()):
        """The pgbench script of one request; the request runs often enough before to be cached."""
        for _ in range(8 * self.given.clients):
            send()
        since = int(time.time() * 1000)
        statements, _ = capture.record(self.database, self.log, send)
        script = self.directory / f"{name}.pgbench"
        script.write_text(capture.for_pgbench(statements, capture.Ids(case, since), first_lines), encoding="utf-8")
        return script, len(statements)

    def pgbench(self, script, seconds, user="aqtau_web"):
        self.runs += 1
        return self.database.pgbench(script, user, self.given.clients, seconds, self.runs)

    def against_sql(self, name, script, statements, requests, mark):
        """Requests a second over HTTP against transactions a second of pgbench, in turns."""
        seconds, clients = self.given.seconds, self.given.clients
        warm = min(3, seconds)
        self.pgbench(script, warm)
        requests.run(clients, warm)
        http, sql = [], []
        for _ in range(self.given.rounds):
            sql.append(self.pgbench(script, seconds))
            http.append(requests.run(clients, seconds))
        rate = statistics.median(one["rate"] for one in http)
        share = statistics.median(one["rate"] / tps for one, tps in zip(http, sql))
        p95 = statistics.median(one["p95"] for one in http)
        self.rows.append((
            name, f"{rate:.0f} requests/s (p95 {p95:.0f} ms)",
            f"pgbench {statistics.median(sql):.0f} tps ({statements} statements)",
            f"{share:.0%}", f">= {mark:.0%}", share >= mark,
        ))
        say(f"{name}: {share:.0%}")

    def submit(self):
        token, body = self.token("family@bench.example"), petition_body()
        script, count = self.script_of("submit", lambda: self.server.ask("POST", "/petitions", token, body))
        requests = load.Load(self.directory, "submit", self.server, "POST", token, ["/petitions"], body)
        self.against_sql("petition submit", script, count, requests, 0.45)

    def read(self):
        token, hundreds = self.official(0, 1), self.given.cases // 100
        # The cases of office 0: the first ten of every hundred.
        numbers = [random.randrange(hundreds) * 100 + random.randrange(10) for _ in range(20000)]
        paths = [f"/reviews/{seeded('000b', number)}" for number in numbers]
        case = numbers[0]
        lines = [f"\\set m random(0, {hundreds - 1})", "\\set c random(0, 9)", "\\set n :m * 100 + :c"]
        script, count = self.script_of("read", lambda: self.server.ask("GET", paths[0], token), case, lines)
        requests = load.Load(self.directory, "read", self.server, "GET", token, paths)
        self.against_sql("case read", script, count, requests, 0.35)

    def work_list(self):
        """One page with its total, for offices of two sizes, and for an auditor, who sees all."""
        clients, seconds = self.given.clients, self.given.seconds
        of = {
            "large": self.official(0, 0), "middle": self.official(20, 0), "all": self.token(self.given.auditor),
        }
        lists = {name: load.Load(self.directory, f"work-{name}", self.server, "GET", token, ["/work"])
                 for name, token in of.items()}
        totals = {name: self.server.ask("GET", "/work", token)["total"] for name, token in of.items()}
        script, count = self.script_of("work", lambda: self.server.ask("GET", "/work", of["large"]))
        for one in lists.values():
            one.run(clients, 2)
        p95 = {name: [] for name in lists}
        tps = {"aqtau_web": [], "aqtau_owner": []}
        for _ in range(self.given.rounds):
            for name, one in lists.items():
                p95[name].append(one.run(clients, seconds)["p95"])
            for user, found in tps.items():
                found.append(self.pgbench(script, seconds, user))
        middle = {name: statistics.median(found) for name, found in p95.items()}
        for name, what in (("large", "largest office"), ("middle", "usual office")):
            self.rows.append((
                f"work list, {what}", f"p95 {middle[name]:.0f} ms", f"{clients} clients, {totals[name]} open cases",
                f"{middle[name]:.0f} ms", "<= 50 ms", middle[name] <= 50,
            ))
        ratio = statistics.median(a / b for a, b in zip(p95["large"], p95["all"]))
        self.rows.append((
            "  scoped / unscoped, HTTP", f"p95 {middle['large']:.0f} ms",
            f"auditor, {totals['all']} cases: p95 {middle['all']:.0f} ms", f"{ratio:.2f} x", "<= 1.5 x", ratio <= 1.5,
        ))
        ratio = statistics.median(b / a for a, b in zip(tps["aqtau_web"], tps["aqtau_owner"]))
        with_scope, without = (statistics.median(found) for found in tps.values())
        self.rows.append((
            "  the same SQL, with / without RLS", f"{with_scope:.0f} tps", f"as the tables' owner {without:.0f} tps",
            f"{ratio:.2f} x", "<= 1.5 x", ratio <= 1.5,
        ))

    def ruling(self, group):
        """What the clerk and then the judge of a court case send; the look at its version is made here."""
        case = seeded("0013", 0, group)
        clerk, judge = self.official(60, 0), self.official(60, 1)
        version = self.server.ask("GET", f"/court-cases/{case}", clerk)["version"]
        outcomes = [
            {"subject_id": seeded("000e", number, group), "outcome": "rehabilitated",
             "findings": ["only_troika_extract"], "operative_text": "The court decided."}
            for number in range(1, SUBJECTS + 1)
        ]
        body = {"version": version, "number": f"4-{group}/2026", "text": "In the name of the republic.",
                "composition": "Three judges.", "attendance": "The prosecutor.", "outcomes": outcomes}

        def enter():
            return self.server.ask("POST", f"/court-cases/{case}/rulings", clerk, body)["id"]

        def confirm(ruling):
            return self.server.ask("POST", f"/rulings/{ruling}/confirm", judge, {"version": 1})

        return enter, confirm

    def ruled(self, group):
        """Seconds of entering and of confirming a ruling over HTTP."""
        enter, confirm = self.ruling(group)
        begun = time.monotonic()
        ruling = enter()
        entered = time.monotonic()
        confirm(ruling)
        return entered - begun, time.monotonic() - entered

    def mass_ruling(self):
        """HTTP and the captured SQL, in turns, each time on a case of its own."""
        self.ruled(1)
        enter, confirm = self.ruling(2)
        since = int(time.time() * 1000)
        entering, ruling = capture.record(self.database, self.log, enter)
        confirming, _ = capture.record(self.database, self.log, lambda: confirm(ruling))
        parts, script = [entering, confirming], self.directory / "ruling.sql"
        http, sql = [], []
        for turn in range(self.given.rounds):
            http.append(self.ruled(4 + 2 * turn))
            script.write_text(replay(parts, 5 + 2 * turn, since), encoding="utf-8")
            sql.append([float(line) for line in self.database.psql(script, "aqtau_web").split()])
        self.all_ruled()
        for at, name in enumerate(("enter", "confirm")):
            ratio = statistics.median(a[at] / b[at] for a, b in zip(http, sql))
            over_http, by_sql = (statistics.median(one[at] for one in found) * 1000 for found in (http, sql))
            self.rows.append((
                f"mass ruling of {SUBJECTS}, {name}", f"{over_http:.0f} ms",
                f"psql {by_sql:.0f} ms ({len(parts[at])} statements)", f"{ratio:.2f} x", "<= 3 x", ratio <= 3,
            ))
            say(f"mass ruling, {name}: {ratio:.2f}")

    def all_ruled(self):
        """HTTP and SQL have to have done the same."""
        groups = 3 + 2 * self.given.rounds
        done = self.database.admin(
            "SELECT count(*) FROM review_subject s JOIN ruling_outcome o ON o.subject_id = s.id AND o.ruling_id = s.outcome_paper_id "
            "JOIN event e ON e.subject_id = s.id AND e.to_state = 'ruled' JOIN ruling r ON r.id = o.ruling_id AND r.confirmed_at IS NOT NULL "
            f"WHERE s.state = 'ruled' AND s.review_id IN (SELECT bench.id('000b', 0, g) FROM generate_series(1, {groups}) g)"
        )
        if int(done) != SUBJECTS * (groups - 1):
            raise SystemExit(f"bench: {done} subjects were ruled on instead of {SUBJECTS * (groups - 1)}")

    def report(self):
        head = ("what", "measured", "against", "result", "mark")
        rows = [row[:5] for row in self.rows]
        widths = [max(len(row[at]) for row in [head, *rows]) for at in range(5)]
        line = lambda row: "  ".join(text.ljust(width) for text, width in zip(row, widths))
        given = self.given
        print(f"\naqtau bench: {given.cases} petitions, {given.cases} reviews; medians of {given.rounds} rounds of "
              f"{given.seconds} s, {given.clients} clients")
        print(f"machine: {os.cpu_count()} cores, load {self.load_before:.1f} before it began (of others), "
              f"{os.getloadavg()[1]:.1f} over the last five minutes\n")
        print(line(head))
        print("  ".join("-" * width for width in widths))
        for row, whole in zip(rows, self.rows):
            print(line(row) + ("  reached" if whole[5] else "  MISSED"))


def replay(parts, group, since):
    """The captured SQL of entering and confirming for another case; psql prints the seconds of each.
    It runs once before on a case kept for that and is rolled back: a server's connections, too, know
    the tables already."""
    ids = capture.Ids(None, since)

    def renamed():
        made = {}
        return lambda text: made.setdefault(text, str(uuid.uuid4())) if ids.is_new(text) else text

    text, fresh = "\\o /dev/null\nBEGIN;\n", renamed()
    for statement in [one for part in parts for one in part]:
        if statement.values is None:
            pieces = [one for one in statement.pieces() if not one.startswith(("BEGIN", "COMMIT"))]
            statement = capture.Statement("".join(f"{one};" for one in pieces))
            if not pieces:
                continue
        text += capture.for_psql([statement], WARM, fresh)
    text += "ROLLBACK;\n"
    fresh = renamed()
    for part in parts:
        text += "SELECT clock_timestamp() AS begun \\gset\n" + capture.for_psql(part, group, fresh)
        text += "\\o\nSELECT extract(epoch FROM clock_timestamp() - :'begun'::timestamptz);\n\\o /dev/null\n"
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("url", "dir", "password", "auditor"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("cases", "seconds", "rounds", "clients"):
        parser.add_argument(f"--{name}", required=True, type=int)
    bench = Bench(parser.parse_args())
    bench.seed(rulings=3 + 2 * bench.given.rounds)
    bench.read()
    bench.work_list()
    bench.mass_ruling()
    bench.submit()
    bench.report()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
