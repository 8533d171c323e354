"""Trains the language model, or a teacher for it: python train.py --help; README.md has the commands that made the model in use."""

import argparse
import json
import random
import time

import lemmas
import torch
import treebank
from batches import NONE, SOFT, UPOS, Encoding, grouped, stretches, tensors
from evaluate import figures, links
from model import Model
from pretrained import pretrained, vocabulary
from torch.nn import functional as F

WEIGHTS = {"lemmas": 0.5, "gum_entities": 0.5, "links": 0.5}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", nargs="+", required=True, help="CoNLL-U files; name one twice to count it twice")
    parser.add_argument("--documents", nargs="*", default=[], help="CoNLL-U files with GUM's chains, for coreference and all else")
    parser.add_argument("--silver", required=True, help="CoNLL-U with NER= in MISC; about 500 of its sentences are held out")
    parser.add_argument("--teacher", help="what annotate.py wrote of the silver file: its tags and trees")
    parser.add_argument("--dev", nargs="+", required=True)
    parser.add_argument("--encoder", required=True, help="folder with model.safetensors and vocab.txt, of MiniLM or MPNet")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--passes", type=float, default=3, help="over the gold sentences")
    parser.add_argument("--silver-share", type=float, default=0.7, help="silver sentences for each gold sentence")
    parser.add_argument("--batch", type=int, default=800, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="file for weights and classes")
    return parser.parse_args()


def read_silver(path, teacher):
    """The silver sentences, with the teacher's predictions if there is a teacher."""
    silver = list(treebank.read(path, silver=True))
    if teacher:
        for sentence, soft in zip(silver, torch.load(teacher, weights_only=True), strict=True):
            sentence.soft = soft
    return silver


def build(folder, layers, relations, edits):
    model = Model(pretrained(folder, layers), len(UPOS), len(relations), len(edits), len(treebank.ENTITY_TAGS))
    return model, Encoding(vocabulary(f"{folder}/vocab.txt"), relations)


def loss_of(model, t):
    vectors = model.vectors(t["pieces"], t["shapes"], t["mask"], t["firsts"])
    taught = "soft_heads" in t
    heads = t["soft_heads_index"][..., 0] if taught else t["gold_heads"].clamp(min=0)
    scores = {"heads": model.arcs(vectors, t["words"]), "relations": model.labels(vectors, heads),
              "upos": model.upos(vectors), "lemmas": model.lemma(vectors), "entities": model.entity(vectors),
              "gum_entities": model.gum_entity(vectors)}
    total = 0.0
    for name, score in scores.items():
        if taught and name in SOFT:
            total = total + distance(score, t[f"soft_{name}_index"], t[f"soft_{name}"])
            continue
        target = t[f"gold_{name}"]
        known = target != NONE
        if known.any():
            total = total + WEIGHTS.get(name, 1.0) * F.cross_entropy(score[known].float(), target[known])
    if "link_gold" in t:
        total = total + WEIGHTS["links"] * antecedents(model.links(vectors, t), t["link_gold"])
    return total


def distance(score, index, likely):
    """Cross entropy with the teacher's probabilities, over the words for which it gave any."""
    spoken = likely.sum(-1) > 0
    share = likely[spoken] / likely[spoken].sum(-1, keepdim=True)
    return -(share * score[spoken].float().log_softmax(-1).gather(-1, index[spoken])).sum(-1).mean()


def antecedents(scores, gold):
    """Any antecedent is a right answer; if there is none, "none" is."""
    right = torch.cat([~gold.any(1, keepdim=True), gold], 1)
    return -scores.log_softmax(1).masked_fill(~right, -1e4).logsumexp(1).mean()


def planned(gold, documents, silver, encoding, options, order):
    """All batches in order: every epoch has all gold sentences, all documents and a fresh draw of silver sentences."""
    wanted, share = int(options.passes * len(gold)), int(options.silver_share * len(gold))
    plan, done, deck = [], 0, []
    while done < wanted:
        while len(deck) < share:
            deck.extend(order.sample(silver, len(silver)))
        drawn, deck = deck[:share], deck[share:]
        batches = grouped(gold, encoding, options.batch, order) + stretches(documents, encoding, options.batch, order)
        batches += grouped(drawn, encoding, options.batch, order) if drawn else []
        order.shuffle(batches)
        left = wanted - done
        done += len(gold)
        plan.extend(batches if left >= len(gold) else batches[: int(len(batches) * left / len(gold))])
    return plan


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    order = random.Random(options.seed)
    gold = [sentence for path in options.gold for sentence in treebank.read(path)]
    documents = [sentence for path in options.documents for sentence in treebank.read(path)]
    silver, held_out, counts = treebank.silver_parts(read_silver(options.silver, options.teacher))
    dev = {path: list(treebank.read(path)) for path in options.dev} | {"held-out silver": held_out}
    relations = sorted({r for s in gold + documents for r in s.relations})
    edits = lemmas.classes(gold)
    number = {edit: i for i, edit in enumerate(edits)}
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model, encoding = build(options.encoder, options.layers, relations, edits)
    model.to(device)

    def lemma_rule(form, lemma):
        return number.get(lemmas.rule(form, lemma), NONE)

    plan = planned(gold, documents, silver, encoding, options, order)
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
        if step % 50 == 49:
            print(f"{step + 1}/{len(plan)} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
    for name, sentences in dev.items():
        result = figures(model, sentences, encoding, device) | links(model, sentences, encoding, device)
        print(name, json.dumps(result), flush=True)
    torch.save({"model": model.cpu().state_dict(), "relations": relations, "lemmas": edits, "layers": options.layers,
                "seed": options.seed, "silver": counts}, options.out)


if __name__ == "__main__":
    main()
