"""The walk through the house: which room a node is in, and what that room may read."""

ROOMS = {
    "1_customer_records": 1,
    "2_candidate_pairs": 2,
    "3_scored_pairs": 3,
    "4_clusters": 4,
    "5_golden_customers": 5,
}


def place(node):
    """Where a node stands: (source), (seed), (staging, its source), (door, its source), (room, n) or (mart, area)."""
    kind = node["resource_type"]
    if kind in ("source", "seed"):
        return (kind,)
    parts = node["original_file_path"].split("/")
    if parts[1] == "staging":
        return ("door" if node["name"].startswith("std_") else "staging", parts[2])
    if parts[1] == "identity":
        return ("room", ROOMS.get(parts[2]))
    return (parts[1].removesuffix("s"), parts[2])


def may_read(reader, read):
    """True when a node at `reader` may read one at `read` (both as place() gives them)."""
    rules = {
        "staging": reads_own_source,
        "door": reads_own_source,
        "room": room_reads,
        "mart": mart_reads,
    }
    return read == ("seed",) or rules[reader[0]](reader, read)


def reads_own_source(reader, read):
    """Staging and doors read raw tables and their own folder."""
    return read == ("source",) or (read[0] in ("staging", "door") and read[1] == reader[1])


def room_reads(reader, read):
    """A room reads itself and the rooms before it; room 1 alone opens the doors."""
    if read[0] == "room":
        return read[1] <= reader[1]
    return read[0] == "door" and reader[1] == 1


def mart_reads(reader, read):
    """Marts read the golden room, the customer ids and each other; activity opens doors; stewardship goes anywhere."""
    area = reader[1]
    if read[0] == "mart" or read == ("room", 5):
        return True
    if area == "stewardship":
        return True
    return area == "activity" and read[0] == "door"
