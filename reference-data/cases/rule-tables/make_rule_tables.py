"""Digests of the tables of reference-data/rules, for rule-tables.json.

Python 3 with PyYAML. A table is a member of a rule file; it is written in one canonical way and
its SHA-256 is taken, so that comments and the layout of a file do not matter, but each figure
and each word of it does:

    mapping   {key:value,key:value}    in the order of the file
    sequence  [value,value]
    scalar    its length in bytes of UTF-8, a colon, its text as written
    nothing   ~

Run it in this folder after a rule file was changed on purpose; it rewrites the digests and leaves
the cells, which are copied from the documents by hand.
"""

import hashlib
import json
import pathlib

import yaml

RULES = pathlib.Path("../../rules")
TARGET = pathlib.Path("rule-tables.json")


def text(value):
    return f"{len(value.encode())}:{value}"


def canonical(node):
    if isinstance(node, yaml.MappingNode):
        return "{" + ",".join(text(k.value) + canonical(v) for k, v in node.value) + "}"
    if isinstance(node, yaml.SequenceNode):
        return "[" + ",".join(canonical(v) for v in node.value) + "]"
    if node.style is None and node.value in ("", "~", "null", "Null", "NULL"):
        return "~"
    return text(node.value)


def tables(path):
    root = yaml.compose(path.read_text(encoding="utf-8"))
    for key, value in root.value:
        digest = hashlib.sha256(canonical(value).encode()).hexdigest()
        clause = ""
        if isinstance(value, yaml.MappingNode):
            clause = next((v.value for k, v in value.value if k.value == "clause"), "")
        yield {"table": key.value, "clause": clause, "sha256": digest}


document = json.loads(TARGET.read_text(encoding="utf-8"))
document["digests"] = [
    {"rules": path.stem, "tables": list(tables(path))} for path in sorted(RULES.glob("*.yaml"))
]
TARGET.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
