"""Verifies a draw: python3 verify_draw.py FOLDER, with bundle.json, frame.txt and drawn.txt.

Written from docs/draw.md alone, in another language and in the plainest way, as a stranger would: nothing is shared with
the hub or with tools/verify-draw.mjs. Prints VALID or INVALID with what differs.
"""

import datetime
import hashlib
import itertools
import json
import re
import sys

WHOLE = 1_000_000


def sha(text):
    return hashlib.sha256(text if isinstance(text, bytes) else text.encode("utf-8")).hexdigest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def tree(hashes):
    """The root, and the steps from the first hash up to it."""
    path = []
    while len(hashes) > 1:
        path.append({"position": 0, "siblings": hashes[1:16]})
        hashes = [sha("node:" + "".join(hashes[at : at + 16])) for at in range(0, len(hashes), 16)]
    return hashes[0], path


NAME = r"[A-Z][A-Z0-9_-]{0,59}"
HASH = r"[0-9a-f]{64}"
CLASSES = {
    "credit": {"AAA", "AA", "A", "B", "C", "UNRATED"},
    "category": {"LOWER", "ORDINARY", "HIGHER"},
    "risk": {"A", "B", "C", "D", "UNCLASSED"},
}
FILTERS = {
    "districts": r"[0-9]{6}",
    "industries": r"[0-9]{2}",
    "grades": "|".join(CLASSES["credit"]),
    "categories": "|".join(CLASSES["category"]),
    "risks": "|".join(CLASSES["risk"]),
}


def whole(value, least, most):
    return type(value) is int and least <= value <= most


def text(value, form):
    return type(value) is str and re.fullmatch(form, value) is not None


def members(value, names):
    assert type(value) is dict and set(value) == set(names), f"not exactly {sorted(names)}"


def is_day(value):
    try:
        return text(value, r"[0-9]{4}-[0-9]{2}-[0-9]{2}") and bool(datetime.date.fromisoformat(value))
    except ValueError:
        return False


def given(tables):
    """Every probability that the tables of a task can give, and that of full coverage."""
    members(tables, ["basePpm", "floorPpm", "ceilingPpm", "scope", *CLASSES])
    base, floor, ceiling = tables["basePpm"], tables["floorPpm"], tables["ceilingPpm"]
    assert whole(floor, 1, WHOLE - 1) and whole(ceiling, floor, WHOLE - 1), "floor or ceiling"
    assert base is None or whole(base, 0, 2**53 - 1), "base"
    for ground, classes in CLASSES.items():
        members(tables[ground], classes)
        assert all(whole(factor, 1, WHOLE) for factor in tables[ground].values()), "factors"
    members(tables["scope"], FILTERS)
    for name, form in FILTERS.items():
        named = tables["scope"][name]
        assert named is None or (type(named) is list and named and len(set(named)) == len(named)), name
        assert all(text(one, form) for one in named or []), name
    if base is None:
        return {WHOLE}
    products = itertools.product(*(tables[ground].values() for ground in CLASSES))
    return {WHOLE} | {min(max(base * f * g * h // 10**12, floor), ceiling) for f, g, h in products}


def check(header):
    """Exact members, each in its form, and no probability that the tables do not give."""
    members(header, "format round beacon nonces window tasks tables cells sizes entities".split())
    assert header["format"] == "msh-draw/1" and text(header["round"], r"[A-Z0-9-]{1,40}"), "format or round"
    beacon, window = header["beacon"], header["window"]
    members(beacon, ["kind", "detail", "notBefore"])
    detail = {"DICE": r"(?s).*\S.*", "LOTTERY": r"(?s).*\S.*", "DRAND": r"quicknet/[1-9][0-9]{0,9}"}
    assert text(beacon["detail"], detail[beacon["kind"]]), "beacon.detail"
    clock = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z"
    assert is_day(beacon["notBefore"][:10]) and text(beacon["notBefore"][10:], clock), "beacon.notBefore"
    for nonce in header["nonces"]:
        members(nonce, ["department", "sha256"])
        assert text(nonce["department"], NAME) and text(nonce["sha256"], HASH), "nonces"
    departments = [nonce["department"] for nonce in header["nonces"]]
    assert departments == sorted(set(departments)), "nonces are not by department"
    members(window, ["from", "to"])
    assert is_day(window["from"]) and is_day(window["to"]) and window["from"] <= window["to"], "window"
    assert header["tasks"] and len(header["tables"]) == len(header["tasks"]), "tasks and tables"
    for task in header["tasks"]:
        members(task, ["department", "item", "plan", "task"])
        assert all(text(task[name], NAME) for name in ("department", "item", "plan")), "tasks"
        assert whole(task["task"], 1, 999_999_999), "tasks"
    tables = [given(one) for one in header["tables"]]
    cells = [canonical(cell) for cell in header["cells"]]
    assert cells and cells == sorted(set(cells)), "cells"
    for cell in header["cells"]:
        assert len(cell) == len(tables) and any(entry != "-" for entry in cell), "a cell is none"
        for entry, ppms in zip(cell, tables):
            fits = entry in ppms if type(entry) is int else text(entry, r"-|[A-Z][A-Z0-9_]{0,39}")
            assert fits, f"no entry of a cell: {entry}"
    assert len(header["sizes"]) == len(header["cells"]), "sizes"
    assert all(whole(size, 1, 999_999_999) for size in header["sizes"]), "sizes"
    assert whole(header["entities"], 1, 999_999_999) and sum(header["sizes"]) == header["entities"], "entities"


def draw(frame, beacon, reveals):
    """The bundle and the list that follow from the bytes of a frame, the randomness and the opened nonces."""
    lines = frame.split(b"\n")
    assert lines.pop() == b"", "the frame does not end with a line feed"
    header = json.loads(lines[0])
    assert canonical(header).encode("utf-8") == lines[0], "the header is not canonical"
    assert len(lines) == header["entities"] + 1, "the frame has not as many lines as its header tells"
    check(header)
    committed = [(n["department"], n["sha256"]) for n in header["nonces"]]
    assert committed == [(r["department"], sha(r["nonce"])) for r in reveals], "a nonce is not the committed one"

    rows = [line.decode("ascii").split(",") for line in lines[1:]]
    codes = [code for code, _ in rows]
    assert codes == sorted(set(codes)), "the lines are not sorted, or a code is twice there"

    root, header_path = tree([sha(b"leaf:" + line) for line in lines])
    frame_hash = sha(frame)
    nonces = ",".join(r["nonce"] for r in reveals)
    seed = sha(f"cn.sh.drh/draw/v1|plan={header['round']}|frame={frame_hash}|beacon={beacon}|reveal={nonces}")

    order = {at: [] for at in range(len(header["cells"]))}
    for ticket, code, cell in sorted((sha(f"{seed},{code}"), code, int(cell)) for code, cell in rows):
        order[cell].append((ticket, code))

    cells, drawn = [], {}
    for at, entries in enumerate(header["cells"]):
        size = len(order[at])
        assert size == header["sizes"][at], "a cell has not as many lines as its header tells"
        offset = int(sha(f"{seed},cell,{at}"), 16) % WHOLE
        counts = [(e * size + offset) // WHOLE if isinstance(e, int) else None for e in entries]
        for task, count in enumerate(counts):
            for ticket, code in order[at][: count or 0]:
                drawn.setdefault((ticket, code, at), []).append(str(task + 1))
        ticket_at = lambda rank: order[at][rank][0] if 0 <= rank < size else None
        last = [None if n is None else ticket_at(n - 1) for n in counts]
        following = [None if n is None else ticket_at(n) for n in counts]
        cells.append({"size": size, "offset": offset, "drawn": counts, "last": last, "next": following})

    listed = sorted((ticket, code, cell, "+".join(tasks)) for (ticket, code, cell), tasks in drawn.items())
    lines_of_list = "".join(f"{ticket},{code},{cell},{tasks}\n" for ticket, code, cell, tasks in listed)
    totals = [sum(c["drawn"][task] or 0 for c in cells) for task in range(len(header["tasks"]))]
    bundle = {
        "format": "msh-draw/1",
        "round": header["round"],
        "commitment": {"frameHash": frame_hash, "treeRoot": root, "entities": header["entities"]},
        "header": header,
        "headerPath": header_path,
        "beacon": beacon,
        "reveals": reveals,
        "seed": seed,
        "cells": cells,
        "drawn": {"sha256": sha(lines_of_list), "entities": len(listed), "tasks": totals},
    }
    bundle["digest"] = sha(canonical(bundle))
    return bundle, lines_of_list


def read(folder, name):
    with open(f"{folder}/{name}", "rb") as file:
        return file.read()


def main(folder):
    told = read(folder, "bundle.json")
    bundle = json.loads(told)
    try:
        again, listed = draw(read(folder, "frame.txt"), bundle["beacon"], bundle["reveals"])
    except AssertionError as fault:
        print(f"INVALID {fault}")
        return 1
    differ = [name for name in again if again[name] != bundle.get(name)]
    if canonical(again).encode("utf-8") != told:
        differ.append("bundle.json")
    if listed.encode("ascii") != read(folder, "drawn.txt"):
        differ.append("drawn.txt")
    print("INVALID " + " ".join(differ) if differ else "VALID " + again["digest"])
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
