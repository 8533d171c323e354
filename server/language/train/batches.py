"""Sentences to tensors."""

import random

import chains
import torch
import wordpiece
from treebank import ENTITY_TAGS

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]
NONE = -100
SOFT = ("upos", "heads", "relations")


class Encoding:
    """The pieces of words (cached) and the numbers of relations."""

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
    """Batches of sentences of similar length, about `budget` pieces each; shuffled by `order`, a random.Random."""
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


class Stretch(list):
    """Neighbouring sentences of one document: a batch that also trains coreference."""


def stretches(sentences, encoding, budget, order):
    """Every document with chains, cut into neighbouring sentences of about `budget` pieces; `order` draws the cuts."""
    result, batch, longest = [], Stretch(), 0
    limit = budget * order.uniform(0.3, 1)
    for sentence in sentences:
        length = encoding.length(sentence)
        if not sentence.mentions and not batch or length > 256:
            continue
        wider = max(longest, length)
        if batch and (wider * (len(batch) + 1) > limit or sentence.document != batch[-1].document):
            result.append(batch)
            batch, wider, limit = Stretch(), length, budget
        batch.append(sentence)
        longest = wider
    return [*result, batch] if batch else result


def _restyled(forms, order):
    """The sentence, or with a small probability its copy in capitals, in headline case or in lower case."""
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
    result |= {f"gold_{name}": value for name, value in targets.items()} | _soft(batch, longest) | links(batch)
    return {name: value.to(device) for name, value in result.items()}


def _soft(batch, longest):
    """A teacher's predictions: for each task the classes (`soft_NAME_index`) and their probabilities, 0 if there are none."""
    labelled = [(i, sentence.soft) for i, sentence in enumerate(batch) if sentence.soft]
    if not labelled:
        return {}
    result = {}
    for name in SOFT:
        width = labelled[0][1][name].shape[-1]
        index = result[f"soft_{name}_index"] = torch.zeros(len(batch), longest, width, dtype=torch.long)
        likely = result[f"soft_{name}"] = torch.zeros(len(batch), longest, width)
        for i, soft in labelled:
            index[i, 1 : 1 + len(soft[name])] = soft[f"{name}_index"].long()
            likely[i, 1 : 1 + len(soft[name])] = soft[name].float()
    return result


def links(batch):
    """
    Anaphors of a stretch [n], their candidates [n, m], both as row and word of the batch; the features of each
    candidate (see chains.py), and whether it is an antecedent. `link_words` is False beyond an anaphor's candidates.
    """
    found = list(chains.anaphors(batch)) if isinstance(batch, Stretch) else []
    if not found:
        return {}
    most = max(len(anaphor.candidates) for anaphor in found)
    result = {"link_anaphors": torch.tensor([(s, w + 1) for s, w in (a.place for a in found)])}
    result["link_candidates"] = torch.zeros(len(found), most, 2, dtype=torch.long)
    result["link_features"] = torch.zeros(len(found), most, 3, dtype=torch.long)
    result["link_words"] = torch.zeros(len(found), most, dtype=torch.bool)
    result["link_gold"] = torch.zeros(len(found), most, dtype=torch.bool)
    for i, anaphor in enumerate(found):
        count = len(anaphor.candidates)
        result["link_candidates"][i, :count] = torch.tensor([(s, w + 1) for s, w in anaphor.candidates])
        result["link_features"][i, :count] = torch.tensor(chains.features(batch, anaphor))
        result["link_words"][i, :count] = True
        result["link_gold"][i, :count] = torch.tensor([place in anaphor.antecedents for place in anaphor.candidates])
    return result
