"""Who and what is measured: people, and as many cases as were asked for, by the same names for every script."""

import os
import pathlib
import sys
import time

import load

HERE = pathlib.Path(__file__).parent


def seeded(kind, number, group=0):
    """An id of the seed; bench.id in people.sql makes the same."""
    return f"0000{kind}-0000-7000-8{group:03x}-{number:012x}"


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Scene:
    """The server, its database, and everybody's tokens."""

    def __init__(self, given):
        self.given = given
        self.directory = pathlib.Path(given.dir)
        self.database = load.Database()
        self.server = load.Server(given.url)
        self.tokens = {}
        self.load_before = os.getloadavg()[0]

    def token(self, email):
        """The token of somebody of people.sql, or of the auditor."""
        if email not in self.tokens:
            self.tokens[email] = self.server.sign_in(email, self.given.password)
        return self.tokens[email]

    def official(self, office, place):
        return self.token(f"person{place}.office{office}@bench.example")

    def seed(self, rulings):
        """People by SQL, one petition and one review over HTTP, and the rest after their model; yields both ids.

        So many court cases of 1,000 subjects each wait for their ruling."""
        self.database.script(HERE / "people.sql", email=self.given.auditor)
        family, clerk, senior = self.token("family@bench.example"), self.official(0, 0), self.official(0, 1)
        petition = self.server.ask("POST", "/petitions", family, petition_body())
        path = f"/petitions/{petition['id']}"
        self.server.ask("GET", f"{path}/duplicates", clerk)
        version = self.server.ask("GET", path, clerk)["version"]
        version = self.server.ask("POST", f"{path}/register", clerk, {"version": version})["version"]
        review = self.server.ask("POST", f"{path}/review", senior, {"version": version})
        begun = time.monotonic()
        self.database.script(
            HERE / "seed.sql", cases=self.given.cases, rulings=rulings, petition=petition["id"], review=review["id"]
        )
        for table in ("petition", "review", "event", "deadline", "work_item"):
            if self.database.admin(f"SELECT count(*) >= {self.given.cases} FROM {table}") != "t":
                raise SystemExit(f"bench: {table} was not filled")
        self.database.admin("VACUUM (ANALYZE); CHECKPOINT")
        size = self.database.admin("SELECT pg_size_pretty(pg_database_size('aqtau'))")
        say(f"{self.given.cases} petitions and as many reviews in {time.monotonic() - begun:.0f} s, {size}")
        return petition['id'], review['id']


def petition_body():
    """What a family files: draft and submission are one request and one transaction."""
    return {
        "office_id": seeded("0001", 0), "language": "ru", "submit": True,
        "statement": "Прошу реабилитировать моего деда. " * 10,
        "persons": [{"claimed_name": "Иванов Иван Иванович", "kinship": "grandchild", "birth": "1898",
                     "birth_place": "Верный", "known": "Расстрелян в 1937 году."}],
    }
