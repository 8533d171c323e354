"""Draws sentences of unannotated news for the teacher to read: python -m acts.silver SILVER > OUT

SILVER is CoNLL-U. OUT has the form that sentences.py reads: a line a sentence, without acts, whose mentions are the words
that may name an actor.
"""

import argparse
import json
import random

from treebank import read_rows, relation_class

LENGTHS = range(6, 61)
INNER = {"flat", "compound", "fixed"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("silver")
    parser.add_argument("--count", type=int, default=22000)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def may_name(row):
    """Whether a word may head a mention: nouns and pronouns, but for inner parts of phrases; names and adjectives."""
    upos, relation = row[3], relation_class(row[7])
    return upos in ("ADJ", "PROPN") or upos in ("NOUN", "PRON") and relation not in INNER


def main():
    options = arguments()
    sentences = [rows for rows, _ in read_rows(options.silver) if len(rows) in LENGTHS]
    random.Random(options.seed).shuffle(sentences)
    for number, rows in enumerate(sentences[: options.count]):
        mentions = [{"word": i, "actor": None} for i, row in enumerate(rows) if may_name(row)]
        sentence = {"words": [row[1] for row in rows], "mentions": mentions, "acts": []}
        print(json.dumps({"id": f"silver-{number}", "sentences": [sentence]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
