"""Fills the database, asks for each page, and prints the table. scripts/bench-pages starts this."""

import argparse
import http.cookiejar
import os
import random
import re
import statistics
import urllib.parse
import urllib.request

import load
import scene
from scene import say, seeded

# What the answer may take for 95 of 100, in milliseconds.
MARK = 150
# How many different pages of a kind are asked for.
MANY = 2000


class Visit:
    """Somebody who signed in with the form."""

    def __init__(self, url, email, password):
        self.url, self.jar = url, http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        token = re.search(r'name="_token" value="([^"]*)"', self.get("/sign-in")).group(1)
        typed = urllib.parse.urlencode({"_token": token, "email": email, "password": password}).encode()
        self.opener.open(f"{url}/sign-in", typed).read()

    def get(self, path):
        """A page's HTML."""
        with self.opener.open(self.url + path) as answer:
            return answer.read().decode()

    def cookie(self):
        """What the browser would send."""
        return "; ".join(f"{one.name}={one.value}" for one in self.jar)


class Pages(scene.Scene):
    """The pages by who reads them."""

    def some(self, kind, office=True):
        """Ids of the seed, those of the largest office or all."""
        hundreds = self.given.cases // 100
        numbers = (random.randrange(hundreds) * 100 + random.randrange(10 if office else 100) for _ in range(MANY))
        return [seeded(kind, number) for number in numbers]

    def plan(self, petition, review):
        """Who asks for which pages: name, e-mail (none: nobody), paths."""
        clerk, senior, officer = (f"person{place}.office0@bench.example" for place in range(3))
        court, judge = "person0.office60@bench.example", "person1.office60@bench.example"
        family, auditor = "family@bench.example", self.given.auditor
        administrator = auditor.replace("auditor", "administrator")
        archivist = auditor.replace("auditor", "archive.officer.kz-kpsisu")
        of = lambda pattern, ids: [pattern.format(one) for one in ids]
        petitions, reviews = self.some("000a"), self.some("000b")
        numbers = [100 * random.randrange(self.given.cases // 100) for _ in range(MANY)]
        mass, heard = f"/reviews/{seeded('000b', 0, 1)}", f"/court-cases/{seeded('0013', 0, 1)}"
        persons = of(f"{mass}/subjects/{{}}", (seeded("000e", 1 + number % 1000, 1) for number in range(MANY)))
        public = [(path, None, [path]) for path in ("/", "/sign-in", "/register", "/track", "/certificates")]
        return public + [
            ("own petitions", family, ["/petitions"]),
            ("tracker", family, [f"/petitions/{petition}"]),
            ("messages", family, ["/messages"]),
            ("account", family, ["/account"]),
            ("representations", family, ["/representations"]),
            ("work list", clerk, ["/work"]),
            ("work list, filtered", officer, ["/work?view=mine&kind=review&due_in_days=7"]),
            ("work list, finished", clerk, ["/work?view=closed"]),
            ("work list of a country", auditor, ["/work"]),
            ("tasks", clerk, ["/tasks"]),
            ("petition at the office", clerk, of("/petitions/{}", petitions)),
            ("its history", clerk, of("/petitions/{}/history", petitions)),
            ("its duplicates", clerk, of("/petitions/{}/duplicates", petitions)),
            ("intake of a letter", clerk, ["/petitions/letter"]),
            ("review", senior, of("/reviews/{}", reviews)),
            ("review: persons", senior, of("/reviews/{}/subjects", reviews)),
            ("review: evidence", senior, of("/reviews/{}/documents", reviews)),
            ("a document", senior, [f"/documents/{seeded('0016', number, 1 + number % 3)}/about" for number in numbers]),
            ("review: archives", senior, of("/reviews/{}/archive-requests", reviews)),
            ("review: conclusions", senior, of("/reviews/{}/conclusions", reviews)),
            ("review: court", senior, of("/reviews/{}/court", reviews)),
            ("review: certificates", senior, of("/reviews/{}/certificates", reviews)),
            ("review: cards", senior, of("/reviews/{}/cards", reviews)),
            ("review: letters", senior, of("/reviews/{}/letters", reviews)),
            ("review: history", senior, of("/reviews/{}/history", reviews)),
            ("1,000 persons: review", senior, [mass]),
            ("1,000 persons: list", senior, [f"{mass}/subjects"]),
            ("1,000 persons: one", senior, persons),
            ("1,000 persons: conclusions", senior, [f"{mass}/conclusions"]),
            ("1,000 persons: court", senior, [f"{mass}/court"]),
            ("1,000 persons: certificates", senior, [f"{mass}/certificates"]),
            ("1,000 persons: cards", senior, [f"{mass}/cards"]),
            ("1,000 persons: letters", senior, [f"{mass}/letters"]),
            ("1,000 persons: history", senior, [f"{mass}/history"]),
            ("batches", senior, ["/batches"]),
            ("docket", court, ["/docket"]),
            ("calendar", court, ["/calendar"]),
            ("court case of 1,000", court, [heard]),
            ("its ruling", court, [f"{heard}/ruling"]),
            ("persons who differ", court, [f"{heard}/ruling/people"]),
            ("before it is entered", court, [f"{heard}/ruling/check"]),
            ("confirmations", judge, ["/confirmations"]),
            ("requests to an archive", archivist, ["/archive-requests"]),
            ("cards", archivist, ["/cards"]),
            ("imports", archivist, ["/card-imports"]),
            ("figures of an office", senior, ["/figures"]),
            ("outcomes of an office", senior, ["/figures?figure=outcomes"]),
            ("articles of an office", senior, ["/figures?figure=articles"]),
            ("figures of a country", auditor, ["/figures"]),
            ("accounts", administrator, ["/admin/accounts"]),
            ("offices", administrator, ["/admin/offices"]),
            ("jobs", administrator, ["/admin/jobs"]),
            ("law", administrator, ["/law"]),
            ("days of a country", administrator, ["/working-days/kz"]),
            ("who looked at what", auditor, ["/audit/looks"]),
            ("histories by days", auditor, ["/audit"]),
        ]

    def ask(self, name, email, paths):
        """Half and 95 of 100 answers, and the size of one."""
        visit = self.visits.get(email)
        size = len(visit.get(paths[0]).encode())
        one = load.Load(self.directory, re.sub(r"\W", "-", name), self.server, "GET", None, paths, cookie=visit.cookie())
        # A first answer of the slowest pages takes as long as the others together.
        one.run(self.given.clients, self.given.seconds)
        found = [one.run(self.given.clients, self.given.seconds) for _ in range(self.given.rounds)]
        middle = lambda what: statistics.median(run[what] for run in found)
        say(f"{name}: p95 {middle('p95'):.0f} ms")
        return name, size, middle("rate"), middle("p50"), middle("p95")

    def measure(self):
        """Every page in turn."""
        petition, review = self.seed(rulings=1)
        self.visits = {}
        rows = []
        for name, email, paths in self.plan(petition, review):
            if email not in self.visits:
                self.visits[email] = Visit(self.server.url, email, self.given.password) if email else Anybody(self.server.url)
            rows.append(self.ask(name, email, paths))
        self.report(rows)

    def report(self, rows):
        given = self.given
        print(f"\naqtau bench-pages: {given.cases} petitions, {given.cases} reviews; medians of {given.rounds} rounds of "
              f"{given.seconds} s, {given.clients} clients")
        print(f"machine: {os.cpu_count()} cores, load {self.load_before:.1f} before it began (of others), "
              f"{os.getloadavg()[1]:.1f} over the last five minutes\n")
        print(f"{'page':<28}{'bytes':>8}{'per s':>9}{'p50 ms':>9}{'p95 ms':>9}")
        for name, size, rate, half, most in rows:
            print(f"{name:<28}{size:>8}{rate:>9.0f}{half:>9.1f}{most:>9.1f}  {'reached' if most <= MARK else 'MISSED'}")


class Anybody(Visit):
    """Somebody who did not sign in."""

    def __init__(self, url):
        self.url, self.jar = url, http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("url", "dir", "password", "auditor"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("cases", "seconds", "rounds", "clients"):
        parser.add_argument(f"--{name}", required=True, type=int)
    Pages(parser.parse_args()).measure()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
