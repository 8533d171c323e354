"""Figures of a model on held-out sentences, each word with its likeliest head (the heads need not form a tree)."""

import random

import torch
from batches import NONE, grouped, stretches, tensors
from treebank import ENTITY_TAGS

REPORTING = set("say tell warn add announce propose suggest reject deny confirm claim insist argue ask urge call report "
                "meet agree explain state".split())


@torch.no_grad()
def figures(model, sentences, encoding, device):
    """Percentages: upos, uas, las, F1 of subjects and clauses of reporting verbs; for silver sentences, entity F1 alone."""
    model.eval()
    hit = dict.fromkeys(("upos", "uas", "las"), 0)
    words = 0
    spans, arcs = {}, {"subjects": [0, 0, 0], "clauses": [0, 0, 0]}
    groups = {"subjects": {"nsubj", "nsubj:pass", "obl:agent"}, "clauses": {"ccomp", "xcomp", "parataxis"}}
    base = [r.split(":")[0] for r in encoding.relations]
    for batch in grouped(sentences, encoding, 3000):
        t = tensors(batch, encoding, device)
        with torch.autocast(device.type, torch.bfloat16):
            vectors = model.vectors(t["pieces"], t["shapes"], t["mask"], t["firsts"])
            heads = model.arcs(vectors, t["words"]).argmax(-1)
            relations = model.labels(vectors, heads).argmax(-1)
            upos, entity = model.upos(vectors).argmax(-1), model.entity(vectors).argmax(-1)
        for i, sentence in enumerate(batch):
            for j in range(1, len(sentence.forms) + 1):
                gold_tag = t["gold_entities"][i, j].item()
                if t["gold_heads"][i, j] == NONE:
                    continue
                words += 1
                hit["upos"] += int(upos[i, j] == t["gold_upos"][i, j])
                right = int(heads[i, j] == t["gold_heads"][i, j])
                hit["uas"] += right
                gold = encoding.relations[t["gold_relations"][i, j]]
                found = encoding.relations[relations[i, j]]
                hit["las"] += right and int(base[relations[i, j]] == gold.split(":")[0])
                if sentence.silver:
                    continue
                for name, kinds in groups.items():
                    counts = arcs[name]
                    golden = gold in kinds and sentence.lemmas[sentence.heads[j - 1] - 1] in REPORTING
                    head = int(heads[i, j])
                    ours = found in kinds and head > 0 and sentence.lemmas[head - 1] in REPORTING
                    counts[0] += golden and ours and right
                    counts[1] += golden
                    counts[2] += ours
            if sentence.silver:
                gold = _spans([tag or "O" for tag in sentence.entities])
                ours = _spans([ENTITY_TAGS[e] for e in entity[i, 1 : 1 + len(sentence.forms)]])
                for kind in {s[0] for s in gold | ours}:
                    for key in (kind, "all"):
                        counts = spans.setdefault(key, [0, 0, 0])
                        counts[0] += sum(s[0] == kind for s in gold & ours)
                        counts[1] += sum(s[0] == kind for s in gold)
                        counts[2] += sum(s[0] == kind for s in ours)
    result = {name: 100 * count / words for name, count in hit.items()} if words else {}
    for name, (both, gold, ours) in (arcs | spans if words else spans).items():
        result[name] = 200 * both / max(gold + ours, 1)
    return {name: round(value, 2) for name, value in result.items()}


@torch.no_grad()
def links(model, sentences, encoding, device):
    """Percentage right of the pronouns that have an antecedent, and of all anaphors, where "none" can be the right answer."""
    model.eval()
    right, total, known, pronouns = 0, 0, 0, 0
    for batch in stretches(sentences, encoding, 6000, random.Random(1)):
        t = tensors(batch, encoding, device)
        if "link_gold" not in t:
            continue
        with torch.autocast(device.type, torch.bfloat16):
            scores = model.links(model.vectors(t["pieces"], t["shapes"], t["mask"], t["firsts"]), t)
        for (row, word), score, gold in zip(t["link_anaphors"].tolist(), scores, t["link_gold"]):
            answer = score.argmax() - 1
            total += 1
            right += int(gold[answer] if answer >= 0 else not gold.any())
            if batch[row].upos[word - 1] == "PRON" and gold.any():
                pronouns += 1
                known += int(gold[score[1:].argmax()])
    return {"pronouns": round(100 * known / max(pronouns, 1), 2), "anaphors": round(100 * right / max(total, 1), 2)}


def _spans(tags):
    found, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag[0] == "I" and tag[2:] == tags[start][2:]):
            found.add((tags[start][2:], start, i))
            start = None
        if tag != "O" and start is None:
            start = i
    return found
