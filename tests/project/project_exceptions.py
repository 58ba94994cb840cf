"""What is allowed to break a rule, and for how long. These lists may only shrink."""

# models over 100 lines
LONG_MODELS: dict[str, str] = {
    "record_identifiers": "one branch an identifier kind",
    "rejected_values": "one branch an attribute",
    "standardized_addresses": "one address in five steps; the steps want a model each",
    "standardized_attributes": "one line an attribute",
    "standardized_names": "one name in seven steps; the steps want a model each",
}
# models with more than one Jinja block
JINJA_MODELS: dict[str, str] = {}
# (model, what it reads) that breaks the walk through the house
SHORTCUTS: dict[tuple[str, str], str] = {}
