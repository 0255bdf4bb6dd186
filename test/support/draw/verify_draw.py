"""Verifies a draw: python3 verify_draw.py FOLDER, with bundle.json, frame.txt and drawn.txt.

Written from docs/draw.md alone, in another language and in the plainest way, as a stranger would: nothing is shared with
the hub or with tools/verify-draw.mjs. Prints VALID or INVALID with what differs.
"""

import hashlib
import json
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


def draw(frame, beacon, reveals):
    """The bundle and the list that follow from the bytes of a frame, the randomness and the opened nonces."""
    lines = frame.split(b"\n")
    assert lines.pop() == b"", "the frame does not end with a line feed"
    header = json.loads(lines[0])
    assert canonical(header).encode("utf-8") == lines[0], "the header is not canonical"
    assert len(lines) == header["entities"] + 1, "the frame has not as many lines as its header tells"
    assert [canonical(c) for c in header["cells"]] == sorted({canonical(c) for c in header["cells"]}), "cells"
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
    text = "".join(f"{ticket},{code},{cell},{tasks}\n" for ticket, code, cell, tasks in listed)
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
        "drawn": {"sha256": sha(text), "entities": len(listed), "tasks": totals},
    }
    bundle["digest"] = sha(canonical(bundle))
    return bundle, text


def read(folder, name):
    with open(f"{folder}/{name}", "rb") as file:
        return file.read()


def main(folder):
    told = read(folder, "bundle.json")
    bundle = json.loads(told)
    again, text = draw(read(folder, "frame.txt"), bundle["beacon"], bundle["reveals"])
    differ = [name for name in again if again[name] != bundle.get(name)]
    if canonical(again).encode("utf-8") != told:
        differ.append("bundle.json")
    if text.encode("ascii") != read(folder, "drawn.txt"):
        differ.append("drawn.txt")
    print("INVALID " + " ".join(differ) if differ else "VALID " + again["digest"])
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
