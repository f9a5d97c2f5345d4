"""What the server sends to the database for one request, and how to send the same again.

PostgreSQL writes every statement of the role `aqtau_web` into its log (`log_statement = all`) while
one request runs. The log is turned into a script for pgbench, in which ids that depend on the case are
computed from the script's variable `n`, and ids that the request made are new in every transaction; or
into plain SQL for psql.
"""

import json
import re
import time
import uuid

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
# Ids of the seed: what it is, then the group (0: the many cases, else a mass ruling), then which.
SEEDED = re.compile(r"(0000[0-9a-f]{4})-0000-7000-8([0-9a-f]{3})-([0-9a-f]{12})")
# In the log a statement of a cached plan is named, one that is planned anew is not.
EXECUTE = re.compile(r"^execute ([^:]+): (.*)$", re.S)


class Statement:
    """One message to the database: a prepared statement with its values, or plain text."""

    def __init__(self, text, values=None):
        self.text = text
        self.values = values

    def pieces(self):
        """The single statements of a plain text."""
        return [piece.strip() for piece in self.text.split(";") if piece.strip()]


def read_values(detail):
    """The values of `parameters: $1 = '…', $2 = NULL`, as text or None."""
    values, at = [], detail.index(": ") + 2
    while at < len(detail):
        at = detail.index(" = ", at) + 3
        if detail.startswith("NULL", at):
            values.append(None)
            at += 4
        else:
            at += 1
            text = ""
            while True:
                end = detail.index("'", at)
                text += detail[at:end]
                if detail.startswith("''", end):
                    text += "'"
                    at = end + 2
                else:
                    at = end + 1
                    break
            values.append(text)
        at += 2
    return values


def record(database, log, send):
    """Runs `send` with the log on; the statements of the role aqtau_web, in their order."""
    begin = log.stat().st_size if log.exists() else 0
    database.admin("ALTER SYSTEM SET log_statement = 'all'; SELECT pg_reload_conf();")
    time.sleep(0.5)
    answer = send()
    time.sleep(0.3)
    database.admin("ALTER SYSTEM RESET log_statement; SELECT pg_reload_conf();")
    time.sleep(0.5)
    statements = []
    with log.open(encoding="utf-8") as lines:
        lines.seek(begin)
        for line in lines:
            entry = json.loads(line)
            if entry.get("user") != "aqtau_web":
                continue
            message = entry.get("message", "")
            executed = EXECUTE.match(message)
            if executed:
                values = read_values(entry["detail"]) if "detail" in entry else []
                statements.append(Statement(executed.group(2), values))
            elif message.startswith("statement: "):
                statements.append(Statement(message.removeprefix("statement: ")))
    if not statements:
        raise SystemExit("bench: the log shows no statement of the request")
    return statements, answer


def type_of(value):
    """The type a value has to be given; texts and numbers find theirs by themselves."""
    if UUID.fullmatch(value):
        return "uuid"
    if value.startswith("\\x"):
        return "bytea"
    if re.fullmatch(r"\d{4,5}-\d\d-\d\d", value):
        return "date"
    if re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", value):
        return "timestamptz"
    if value[:1] in ("[", "{"):
        try:
            json.loads(value)
            if value != "{}":
                return "jsonb"
        except ValueError:
            pass
    if value.startswith("{") and value != "{}":
        items = [item for item in value[1:-1].split(",") if item != "NULL"]
        if items and all(UUID.fullmatch(item) for item in items):
            return "uuid[]"
        if items and all(re.fullmatch(r"-?\d+", item) for item in items):
            return "int[]"
        if items and all(item.startswith('"\\\\x') for item in items):
            return "bytea[]"
        return "text[]"
    return None


def quoted(text):
    """A literal. pgbench would take `:word` for a variable, also inside quotes."""
    escaped = text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3A")
    return f"E'{escaped}'"


class Ids:
    """Which ids of a captured request change from transaction to transaction."""

    def __init__(self, case, since_ms):
        self.case = case
        self.since_ms = since_ms
        self.made = {}

    def is_new(self, text):
        """Whether the request made this id: version 7 begins with the time in milliseconds."""
        value = uuid.UUID(text)
        return value.version == 7 and value.int >> 80 >= self.since_ms

    def expression(self, text):
        """The text of an id as an SQL expression; None when it is the same every time."""
        seeded = SEEDED.fullmatch(text)
        if seeded:
            kind, group, number = seeded.groups()
            if self.case is None or group != "000" or int(number, 16) != self.case:
                return None
            return f"('{kind}-0000-7000-8000-'||lpad(to_hex(:n::bigint),12,'0'))"
        if not self.is_new(text):
            return None
        place = self.made.setdefault(text, len(self.made))
        # Like the server's own ids they grow with the time, so they go to the same end of an index.
        return f"('ffff{place:04x}-0000-7000-8000-'||lpad(to_hex(:fresh::bigint),12,'0'))"

    def value(self, text):
        """A captured value as SQL."""
        if text is None:
            return "NULL"
        parts, at = [], 0
        for found in UUID.finditer(text):
            expression = self.expression(found.group())
            if expression:
                if found.start() > at:
                    parts.append(quoted(text[at : found.start()]))
                parts.append(expression)
                at = found.end()
        if at < len(text) or not parts:
            parts.append(quoted(text[at:]))
        kind = type_of(text)
        sql = "||".join(parts)
        if kind:
            return f"({sql})::{kind}"
        return sql if len(parts) == 1 else f"({sql})"


def with_values(statement, value):
    """The statement with its values in the places of `$1`, `$2` …"""
    if statement.values is None:
        return statement.text
    return re.sub(
        r"\$(\d+)", lambda found: value(statement.values[int(found.group(1)) - 1]), statement.text
    )


def for_pgbench(statements, ids, first_lines):
    """A pgbench script of the same messages. A text with several statements travels as one message
    (BEGIN with the actor's settings), and as one pipeline here."""
    lines = list(first_lines) + ["\\set i :i + 1", "\\set fresh (:run * 68719476736) + :i * 64 + :client_id"]
    for statement in statements:
        if statement.values is not None:
            lines.append(with_values(statement, ids.value) + ";")
            continue
        pieces = statement.pieces()
        if len(pieces) > 1:
            lines.append("\\startpipeline")
        lines.extend(piece + ";" for piece in pieces)
        if len(pieces) > 1:
            lines.append("\\endpipeline")
    return "\n".join(lines) + "\n"


def for_psql(statements, group, fresh):
    """The same for another, equal mass ruling: its group of ids instead of the captured one, and new
    ids in the places of those the request made (`fresh` maps them)."""

    def replaced(text):
        def one(found):
            seeded = SEEDED.fullmatch(found.group())
            if seeded and seeded.group(2) != "000":
                return f"{seeded.group(1)}-0000-7000-8{group:03x}-{seeded.group(3)}"
            return fresh(found.group())

        return UUID.sub(one, text)

    def value(text):
        if text is None:
            return "NULL"
        kind = type_of(text)
        literal = "E'" + replaced(text).replace("\\", "\\\\").replace("'", "''") + "'"
        return f"{literal}::{kind}" if kind else literal

    lines = []
    for statement in statements:
        text = with_values(statement, value) if statement.values is not None else statement.text
        if statement.values is None and len(statement.pieces()) > 1:
            # One message, as from the server.
            text = "\\;".join(statement.pieces())
        lines.append(text + ";")
    return "\n".join(lines) + "\n"
