"""Tags and parses the silver sentences with a trained model: python annotate.py WEIGHTS ENCODER SILVER OUT

OUT: a list in the order of the file, one dict a sentence, or None if it is too long: for tags, heads and relations the three
likeliest classes of each word and their probabilities.
"""

import argparse
import time

import torch
import treebank
from batches import SOFT, grouped, tensors
from train import build

LIKELIEST = 3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", help="file that train.py wrote")
    parser.add_argument("encoder", help="folder that its encoder came from")
    parser.add_argument("silver")
    parser.add_argument("out")
    return parser.parse_args()


def probabilities(model, t):
    vectors = model.vectors(t["pieces"], t["shapes"], t["mask"], t["firsts"])
    arcs = model.arcs(vectors, t["words"])
    scores = {"heads": arcs, "relations": model.labels(vectors, arcs.argmax(-1)), "upos": model.upos(vectors)}
    return {name: scores[name].float().softmax(-1).topk(LIKELIEST) for name in SOFT}


@torch.no_grad()
def annotate(model, sentences, encoding, device):
    place = {id(sentence): i for i, sentence in enumerate(sentences)}
    result = [None] * len(sentences)
    started = time.time()
    batches = grouped(sentences, encoding, 3000)
    for number, batch in enumerate(batches):
        t = tensors(batch, encoding, device)
        with torch.autocast(device.type, torch.bfloat16):
            likely = probabilities(model, t)
        for i, sentence in enumerate(batch):
            words = slice(1, 1 + len(sentence.forms))
            soft = {name: p.values[i, words].half().cpu() for name, p in likely.items()}
            soft |= {f"{name}_index": p.indices[i, words].short().cpu() for name, p in likely.items()}
            result[place[id(sentence)]] = soft
        if number % 50 == 49:
            print(f"{number + 1}/{len(batches)} {time.time() - started:.0f} s", flush=True)
    return result


def main():
    options = arguments()
    saved = torch.load(options.weights, weights_only=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model, encoding = build(options.encoder, saved["layers"], saved["relations"], saved["lemmas"])
    model.load_state_dict(saved["model"])
    model.to(device).eval()
    torch.save(annotate(model, list(treebank.read(options.silver, silver=True)), encoding, device), options.out)


if __name__ == "__main__":
    main()
