"""Sentences to tensors."""

import random

import torch
import wordpiece
from treebank import ENTITY_TAGS

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]
NONE = -100


class Encoding:
    """Pieces of words, remembered, and the relations by number."""

    def __init__(self, vocabulary, relations):
        self.vocabulary = vocabulary
        self.begin, self.end, self.unknown = (vocabulary[name] for name in ("[CLS]", "[SEP]", "[UNK]"))
        self.relations = relations
        self.seen = {}

    def pieces(self, word):
        found = self.seen.get(word)
        if found is None:
            found = self.seen[word] = wordpiece.pieces(word, self.vocabulary, self.unknown)
        return found

    def length(self, sentence):
        return 2 + sum(len(self.pieces(form)) for form in sentence.forms)


def grouped(sentences, encoding, budget, order=None):
    """Batches of sentences of like length, about `budget` pieces each; shuffled by `order`, a random.Random."""
    lengths = {id(s): encoding.length(s) for s in sentences}
    jitter = (lambda s: lengths[id(s)] * order.uniform(0.9, 1.1)) if order else (lambda s: lengths[id(s)])
    batches, batch, longest = [], [], 0
    for sentence in sorted((s for s in sentences if lengths[id(s)] <= 256), key=jitter):
        longest = max(longest, lengths[id(sentence)])
        if batch and longest * (len(batch) + 1) > budget:
            batches.append(batch)
            batch, longest = [], lengths[id(sentence)]
        batch.append(sentence)
    batches.append(batch)
    if order:
        order.shuffle(batches)
    return batches


def _restyled(forms, order):
    """Now and then a sentence in capitals, in headline case or in lower case."""
    dice = order.random() if order else 1
    if dice < 0.03:
        return [form.upper() for form in forms]
    if dice < 0.06:
        return [form[:1].upper() + form[1:] for form in forms]
    if dice < 0.08:
        return [form.lower() for form in forms]
    return forms


def tensors(batch, encoding, device, lemma_rule=None, order=None):
    """A dict of tensors; every target column starts with the root's place and is NONE where unknown."""
    rows = []
    for sentence in batch:
        ids, shapes, firsts = [encoding.begin], [5], [0]
        styled = _restyled(sentence.forms, order)
        for form, shape in zip(styled, wordpiece.shapes(styled)):
            firsts.append(len(ids))
            found = encoding.pieces(form)
            ids.extend(found)
            shapes.extend([shape] * len(found))
        ids.append(encoding.end)
        shapes.append(5)
        rows.append((ids, shapes, firsts))
    size, longest = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
    count = len(rows)
    result = {name: torch.zeros(count, size, dtype=torch.long) for name in ("pieces", "shapes")}
    result["mask"] = torch.zeros(count, size, dtype=torch.bool)
    result["firsts"] = torch.zeros(count, longest, dtype=torch.long)
    result["words"] = torch.zeros(count, longest, dtype=torch.bool)
    names = ("upos", "heads", "relations", "lemmas", "entities", "gum_entities")
    targets = {name: torch.full((count, longest), NONE, dtype=torch.long) for name in names}
    for i, (sentence, (ids, shapes, firsts)) in enumerate(zip(batch, rows)):
        result["pieces"][i, : len(ids)] = torch.tensor(ids)
        result["shapes"][i, : len(ids)] = torch.tensor(shapes)
        result["mask"][i, : len(ids)] = True
        result["firsts"][i, : len(firsts)] = torch.tensor(firsts)
        result["words"][i, : len(firsts)] = True
        columns = {
            "upos": [NONE if t is None else UPOS.index(t) for t in sentence.upos],
            "heads": [NONE if h is None else h for h in sentence.heads],
            "relations": [NONE if r is None else encoding.relations.index(r) for r in sentence.relations],
            "entities": [NONE if t is None else ENTITY_TAGS.index(t) for t in sentence.entities],
            "gum_entities": [NONE if t is None else ENTITY_TAGS.index(t) for t in sentence.gum_entities],
            "lemmas": [NONE if l is None else lemma_rule(f, l) for f, l in zip(sentence.forms, sentence.lemmas)]
            if lemma_rule else [],
        }
        for name, column in columns.items():
            targets[name][i, 1 : 1 + len(column)] = torch.tensor(column, dtype=torch.long)
    result |= {f"gold_{name}": value for name, value in targets.items()}
    return {name: value.to(device) for name, value in result.items()}
