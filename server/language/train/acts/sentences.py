"""Sentences with acts, as server/extract/train/acts/sentences.ts and silver.py write them: JSON Lines, one article a line."""

import json
import zlib
from dataclasses import dataclass, field

import treebank

LONGEST = 120
FOLDS = 3
ARTICLES = {"the", "a", "an"}


@dataclass
class Sentence(treebank.Sentence):
    """
    `named`: (word, actor) for each word that heads a mention, the actor None where nobody knows it. `acts`: dicts whose
    `cue` and `cueWords` are indices of words and whose roles are actors.
    """

    article: str = ""
    named: list = field(default_factory=list)
    acts: list = field(default_factory=list)


def read(paths):
    """The sentences of some files, without those that are too long to teach anything."""
    result = []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                for own in article["sentences"]:
                    if len(own["words"]) <= LONGEST:
                        named = [(mention["word"], mention["actor"]) for mention in own["mentions"]]
                        result.append(Sentence(own["words"], article=article["id"], named=named, acts=own["acts"]))
    return result


def fold(sentence):
    """The part of its article, 0 to FOLDS - 1; server/extract/train/acts/fold.ts works it out in the same way."""
    return zlib.crc32(sentence.article.encode()) % FOLDS


def without_articles(sentence, order, share):
    """
    A copy in which that share of the words "the" and "a" is gone, as translated news often writes; the sentence itself
    where a cue or a mention would lose its word. `order`: a random.Random.
    """
    kept = [i for i, form in enumerate(sentence.forms) if form.lower() not in ARTICLES or order.random() >= share]
    place = {old: new for new, old in enumerate(kept)}
    needed = [act["cue"] for act in sentence.acts] + [word for word, _ in sentence.named]
    if any(word not in place for word in needed):
        return sentence
    acts = [act | {"cue": place[act["cue"]], "cueWords": [place[word] for word in act["cueWords"] if word in place]}
            for act in sentence.acts]
    named = [(place[word], actor) for word, actor in sentence.named]
    return Sentence([sentence.forms[i] for i in kept], article=sentence.article, named=named, acts=acts)
