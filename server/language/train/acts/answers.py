"""What the annotators say of a batch: which words are cues, and which actors play which part."""

from typing import NamedTuple

import torch
from batches import NONE

from acts.heads import ACTS, PARTS, STATUSES


class Question(NamedTuple):
    """Whether any of the words that name one actor plays a part; `cue` and `words` count from the root."""

    row: int
    cue: int
    part: int
    words: list
    right: bool


def cue_classes(batch, longest):
    """The status of each word for each act [batch, longest, act]; NONE where either answer is right."""
    result = torch.full((len(batch), longest, len(ACTS)), NONE, dtype=torch.long)
    for row, sentence in enumerate(batch):
        result[row, 1 : 1 + len(sentence.forms)] = 0
        for act in sentence.acts:
            for word in act["cueWords"]:
                result[row, 1 + word, ACTS.index(act["act"])] = NONE
        for act in sentence.acts:
            status = NONE if act["may"] else STATUSES.index(act["status"])
            result[row, 1 + act["cue"], ACTS.index(act["act"])] = status
    return result


def questions(batch):
    """The parts of every act of the batch that are known, for each actor whom its sentence mentions."""
    found = []
    for row, sentence in enumerate(batch):
        for act in sentence.acts:
            words = {}
            for word, actor in sentence.named:
                if word != act["cue"]:
                    words.setdefault(actor, []).append(1 + word)
            for actor, own in words.items():
                known = _parts_of(act, actor)
                found += [Question(row, 1 + act["cue"], PARTS.index(part), own, right) for part, right in known.items()]
    return found


def _parts_of(act, actor):
    """The parts whose answer is known: those of a meeting are all the same, and a source is not asked for more."""
    if act["act"] == "met":
        met = actor in act["source"] or actor in act["targets"]
        return {} if actor in act["mayTargets"] else dict.fromkeys(PARTS, met)
    if actor in act["source"]:
        return {"source": True}
    known = {"source": False}
    if actor in act["targets"] or actor not in act["mayTargets"]:
        known["target"] = actor in act["targets"]
    if act["to"] is not None and (actor in act["to"] or actor not in act["toMay"]):
        known["directed"] = actor in act["to"]
    return known
