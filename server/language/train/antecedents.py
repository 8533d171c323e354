"""Teaches the antecedent head alone, for more epochs than the whole model is trained: python antecedents.py WEIGHTS ENCODER DOCUMENTS

The encoder does not change, so the vectors of all documents are computed once. Overwrites WEIGHTS, with the new head.
"""

import argparse
import random

import torch
import treebank
from batches import Stretch, links, tensors
from train import antecedents, build

PASSES = 12
RATE = 1e-3
AT_ONCE = 16
DROPOUT = 0.3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", help="file that train.py wrote")
    parser.add_argument("encoder", help="folder that its encoder came from")
    parser.add_argument("documents", help="CoNLL-U with GUM's chains")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


@torch.no_grad()
def examples(model, sentences, encoding):
    """For each anaphor: its vector, its candidates' vectors, features of their places, and which candidates are right."""
    documents = {}
    for sentence in sentences:
        documents.setdefault(sentence.document, Stretch()).append(sentence)
    for document in documents.values():
        vectors = []
        for sentence in document:
            t = tensors([sentence], encoding, torch.device("cpu"))
            vectors.append(model.vectors(t["pieces"], t["shapes"], t["mask"], t["firsts"])[0])
        t = links(document)
        for i in range(len(t["link_anaphors"]) if t else 0):
            known = t["link_words"][i]
            row, word = t["link_anaphors"][i].tolist()
            candidates = torch.stack([vectors[r][w] for r, w in t["link_candidates"][i][known].tolist()])
            yield vectors[row][word], candidates, t["link_features"][i][known], t["link_gold"][i][known]


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    order = random.Random(options.seed)
    saved = torch.load(options.weights, weights_only=True)
    model, encoding = build(options.encoder, saved["layers"], saved["relations"], saved["lemmas"])
    model.load_state_dict(saved["model"])
    model.eval()
    learned = list(examples(model, list(treebank.read(options.documents)), encoding))
    link = type(model.link)(model.encoder.width)
    optimizer = torch.optim.AdamW(link.parameters(), lr=RATE, weight_decay=0.05)
    steps = PASSES * len(learned)
    for number in range(PASSES):
        order.shuffle(learned)
        total = 0.0
        for first in range(0, len(learned), AT_ONCE):
            done = number * len(learned) + first
            for group in optimizer.param_groups:
                group["lr"] = RATE * (1 - done / steps)
            loss = sum(loss_of(link, *example) for example in learned[first : first + AT_ONCE]) / AT_ONCE
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        print(f"pass {number + 1}/{PASSES} loss {total / (len(learned) / AT_ONCE):.3f}", flush=True)
    saved["model"] |= {f"link.{name}": value for name, value in link.state_dict().items()}
    torch.save(saved, options.weights)


def loss_of(link, anaphor, candidates, features, gold):
    anaphor, candidates = (torch.nn.functional.dropout(x, DROPOUT) for x in (anaphor, candidates))
    scores = link(anaphor[None], candidates[None], features[None], torch.ones(1, len(candidates), dtype=torch.bool))
    return antecedents(scores, gold[None])


if __name__ == "__main__":
    main()
