"""The teacher reads the silver sentences: python -m acts.annotate WEIGHTS ENCODER SILVER OUT

OUT: a list in the order of SILVER, one dict a sentence, or None if it is too long: `chances` [word, act, status]; `cues`, the words that are likely
enough to be cues; `candidates`, the words that may name an actor; `parts` [cue, candidate, part].
"""

import argparse

import torch

from acts import sentences, teacher
from acts.train_teacher import read_by

LEAST_CUE = 0.08


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", help="file that train_teacher.py wrote")
    parser.add_argument("encoder", help="folder that its encoder came from")
    parser.add_argument("silver", help="what silver.py printed")
    parser.add_argument("out")
    return parser.parse_args()


def taught(sentence, chances, parts):
    own = chances[1 : 1 + len(sentence.forms)]
    cues = (1 - own[:, :, 0].min(-1).values >= LEAST_CUE).nonzero().flatten().tolist()
    candidates = torch.tensor([word for word, _ in sentence.named], dtype=torch.long)
    return {"chances": own.half(), "cues": cues, "candidates": candidates, "parts": parts[1:][cues][:, 1 + candidates].half()}


def main():
    options = arguments()
    saved = torch.load(options.weights, weights_only=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model, encoding = teacher.build(options.encoder, saved["layers"])
    model.load_state_dict(saved["model"])
    model.to(device)
    silver = sentences.read([options.silver])
    place = {id(sentence): i for i, sentence in enumerate(silver)}
    result = [None] * len(silver)
    for sentence, chances, parts in read_by(model, silver, encoding, device):
        result[place[id(sentence)]] = taught(sentence, chances, parts)
    torch.save(result, options.out)


if __name__ == "__main__":
    main()
