"""Trains the language model: python train.py --help; README.md has the command that made the model in use."""

import argparse
import json
import random
import time

import lemmas
import torch
import treebank
import wordpiece
from batches import NONE, UPOS, Encoding, grouped, tensors
from evaluate import figures
from model import Model, minilm
from torch.nn import functional as F

HELD_OUT_SILVER = 500


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", nargs="+", required=True, help="CoNLL-U files; name one twice to count it twice")
    parser.add_argument("--silver", required=True, help="CoNLL-U with Agree= and NER= in MISC; 500 of its sentences are held out")
    parser.add_argument("--dev", nargs="+", required=True)
    parser.add_argument("--encoder", required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--passes", type=float, default=3, help="over the gold sentences")
    parser.add_argument("--silver-share", type=float, default=0.7, help="silver sentences for each gold sentence")
    parser.add_argument("--batch", type=int, default=800, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="file for weights and classes")
    return parser.parse_args()


def silver_parts(path):
    """Silver sentences to learn from, and those held out for judging entities: every 93rd."""
    silver = list(treebank.read(path, silver=True))
    step = len(silver) // HELD_OUT_SILVER
    return [s for i, s in enumerate(silver) if i % step], silver[::step]


def corpora(options):
    gold = [sentence for path in options.gold for sentence in treebank.read(path)]
    silver, held_out = silver_parts(options.silver)
    dev = {path: list(treebank.read(path)) for path in options.dev}
    return gold, silver, dev | {"held-out silver": held_out}


def build(folder, layers, relations, edits):
    encoder, vocabulary = minilm(folder, layers, len(wordpiece.SHAPES))
    model = Model(encoder, len(UPOS), len(relations), len(edits), len(treebank.ENTITY_TAGS))
    return model, Encoding(vocabulary, relations)


def loss_of(model, t):
    vectors = model.vectors(t["pieces"], t["shapes"], t["mask"], t["firsts"])
    arcs = model.arcs(vectors, t["words"])
    labels = model.labels(vectors, t["gold_heads"].clamp(min=0))
    scores = {"heads": arcs, "relations": labels, "upos": model.upos(vectors), "lemmas": model.lemma(vectors),
              "entities": model.entity(vectors), "gum_entities": model.gum_entity(vectors)}
    weights = {"lemmas": 0.5, "gum_entities": 0.5}
    total = 0.0
    for name, score in scores.items():
        target = t[f"gold_{name}"]
        known = target != NONE
        if known.any():
            total = total + weights.get(name, 1.0) * F.cross_entropy(score[known].float(), target[known])
    return total


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    order = random.Random(options.seed)
    gold, silver, dev = corpora(options)
    relations = sorted({r for s in gold for r in s.relations})
    edits = lemmas.classes(gold)
    number = {edit: i for i, edit in enumerate(edits)}
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model, encoding = build(options.encoder, options.layers, relations, edits)
    model.to(device)

    def lemma_rule(form, lemma):
        return number.get(lemmas.rule(form, lemma), NONE)

    wanted = int(options.passes * len(gold))
    plan, done = [], 0
    while done < wanted:
        share = min(len(silver), int(options.silver_share * len(gold)))
        batches = grouped(gold, encoding, options.batch, order) + grouped(order.sample(silver, share), encoding, options.batch, order)
        order.shuffle(batches)
        left = wanted - done
        done += len(gold)
        plan.extend(batches if left >= len(gold) else batches[: int(len(batches) * left / len(gold))])
    own = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    lent = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": lent, "lr": options.rate}, {"params": own, "lr": options.head_rate}],
                                  weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 120, max(0.0, (len(plan) - step) / len(plan))))
    started, running = time.time(), 0.0
    for step, batch in enumerate(plan):
        model.train()
        t = tensors(batch, encoding, device, lemma_rule, order)
        with torch.autocast(device.type, torch.bfloat16):
            loss = loss_of(model, t)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(lent + own, 5.0)
        optimizer.step()
        schedule.step()
        running += (loss.item() - running) * 0.02
        if step % 200 == 199:
            print(f"{step + 1}/{len(plan)} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
    for name, sentences in dev.items():
        print(name, json.dumps(figures(model, sentences, encoding, device)), flush=True)
    torch.save({"model": model.cpu().state_dict(), "relations": relations, "lemmas": edits, "layers": options.layers,
                "seed": options.seed}, options.out)


if __name__ == "__main__":
    main()
