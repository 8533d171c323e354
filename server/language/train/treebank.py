"""Reads CoNLL-U files (plain or .gz) into training sentences."""

import gzip
import re
from dataclasses import dataclass, field

KEPT_SUBTYPES = {"nsubj:pass", "obl:agent", "aux:pass", "acl:relcl"}
GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
ENTITY_KINDS = ["PER", "ORG", "GPE", "LOC", "NORP"]
HELD_OUT_SILVER = 500
ENTITY_TAGS = ["O"] + [f"{prefix}-{kind}" for kind in ENTITY_KINDS for prefix in "BI"]


@dataclass
class Sentence:
    """
    Parallel columns, one item a word. `None` in a column means unknown and adds no loss. `mentions`: GUM's, each with
    chain, kind, first and last word. `soft`: a teacher's predictions (annotate.py), one row a word; it takes the
    place of tags and trees.
    """

    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    relations: list = field(default_factory=list)
    entities: list = field(default_factory=list)
    gum_entities: list = field(default_factory=list)
    mentions: list = field(default_factory=list)
    document: str = ""
    silver: bool = False
    soft: dict | None = None


def relation_class(deprel):
    """The relation without its subtype, unless it is one of the four that the later stages need."""
    return deprel if deprel in KEPT_SUBTYPES else deprel.split(":")[0]


def read(path, silver=False):
    """Sentences of one file. Only words and entity tags are read of silver sentences, not their trees."""
    for rows, document in read_rows(path):
        yield _sentence(rows, silver, document)


def read_rows(path):
    """The columns of each sentence's words, and the line that begins its document."""
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows, document = [], ""
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                document = line
            if not line:
                if rows:
                    yield rows, document
                rows = []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
        if rows:
            yield rows, document


def held_out_step(count):
    """
    One silver sentence in so many is held out of `count`, to judge entities: about HELD_OUT_SILVER of them, and at
    most every other one, so that something is left to learn from.
    """
    return max(2, count // HELD_OUT_SILVER)


def silver_parts(silver):
    """Silver sentences to learn from, those held out, and the counts for model.json, by which the score finds the latter."""
    step = held_out_step(len(silver))
    return [s for i, s in enumerate(silver) if i % step], silver[::step], {"sentences": len(silver), "step": step}


def lemma_lines(path):
    """(form, lemma, upos) of every word of a silver file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.split("\t")
            if columns[0].isdigit():
                yield columns[1], columns[2], columns[3]


def _sentence(rows, silver, document):
    result = Sentence(silver=silver, document=document)
    for columns in rows:
        misc = dict(item.split("=", 1) for item in columns[9].split("|") if "=" in item)
        result.forms.append(columns[1])
        result.lemmas.append(None if silver else columns[2])
        result.upos.append(None if silver else columns[3])
        result.heads.append(None if silver else int(columns[6]))
        result.relations.append(None if silver else relation_class(columns[7]))
        voted = "NER" in misc and misc.get("NERVotes") != "1"
        result.entities.append(misc["NER"] if voted else None)
    if not silver:
        result.mentions = _mentions(rows)
        result.gum_entities = _gum_entities(rows, result.mentions)
    return result


def _mentions(rows):
    """(chain, kind, first, last) of GUM's mentions, words from 0."""
    opened, found = [], []
    for index, columns in enumerate(rows):
        match = re.search(r"Entity=([^|]*)", columns[9])
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", match.group(1)) if match else []:
            if part.startswith("("):
                chain, kind = (part.strip("()").split("-") + [""])[:2]
                opened.append((chain, kind, index))
                if part.endswith(")"):
                    found.append((*opened.pop(), index))
                continue
            chain = part.rstrip(")").split("-")[0]
            place = next((i for i in reversed(range(len(opened))) if opened[i][0] == chain), None)
            if place is not None:
                found.append((*opened.pop(place), index))
    return found


def _gum_entities(rows, mentions):
    """BIO tags of GUM's named person, organization and place mentions; None if the file has no entities."""
    if not any("Entity=" in columns[9] for columns in rows):
        return [None] * len(rows)
    tags = ["O"] * len(rows)
    for _, kind, start, end in sorted(mentions, key=lambda mention: mention[2] - mention[3]):
        inside = range(start, end + 1)
        if kind in GUM_KINDS and any(rows[i][3] == "PROPN" for i in inside):
            inside = _proper_part(rows, start, end)
            if inside:
                for i in inside:
                    tags[i] = ("B-" if i == inside[0] else "I-") + GUM_KINDS[kind]
    return tags


def _proper_part(rows, start, end):
    """The mention from its first to its last proper noun, if it is one name, not a description or a coordination."""
    if any(rows[i][3] == "CCONJ" for i in range(start, end + 1)):
        return []
    proper = [i for i in range(start, end + 1) if rows[i][3] == "PROPN"]
    inside = list(range(proper[0], proper[-1] + 1))
    return inside if 2 * len(proper) >= len(inside) else []
