"""Trains the act heads of the language model: python -m acts.train_student --help"""

import argparse
import random
import time
from typing import NamedTuple

import torch

from acts import answers, figures, losses, sentences
from acts.student import Student
from acts.vectors import LAYERS

WARM_UP = 100
#: Of the sentences without acts, this share is seen in each pass.
WITHOUT_ACTS = 0.6


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", nargs=2, metavar=("SENTENCES", "VECTORS"), required=True)
    parser.add_argument("--silver", nargs=3, metavar=("SENTENCES", "VECTORS", "TAUGHT"), help="what silver.py, vectors.py and annotate.py wrote")
    parser.add_argument("--dev", nargs=2, metavar=("SENTENCES", "VECTORS"), help="for figures at the end")
    parser.add_argument("--without-fold", type=int, choices=range(sentences.FOLDS), help="leaves out the gold articles of this fold")
    parser.add_argument("--passes", type=int, default=20, help="over the gold sentences")
    parser.add_argument("--silver-passes", type=int, default=6)
    parser.add_argument("--silver-part-weight", type=float, default=0.8, help="of the loss of parts on silver sentences")
    parser.add_argument("--batch", type=int, default=700, help="words a batch")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


class Example(NamedTuple):
    """A sentence with its vectors [1 + words, features] and, if it is silver, what the teacher says of it."""

    sentence: sentences.Sentence
    vectors: torch.Tensor
    taught: dict | None


def examples(own, vectors, taught=None):
    found, known = sentences.read([own]), torch.load(vectors, weights_only=True)
    said = torch.load(taught, weights_only=True) if taught else [None] * len(found)
    return [Example(*parts) for parts in zip(found, known, said, strict=True)]


def grouped(own, size, order=None):
    """Batches of sentences of similar length, about `size` words each; shuffled by `order`, a random.Random."""
    def length(example):
        return len(example.sentence.forms) * (order.uniform(0.9, 1.1) if order else 1)

    batches, batch = [], []
    for example in sorted(own, key=length):
        if batch and len(example.vectors) * (len(batch) + 1) > size:
            batches.append(batch)
            batch = []
        batch.append(example)
    batches.append(batch)
    if order:
        order.shuffle(batches)
    return batches


def padded(batch):
    """Vectors [batch, longest, features] and which of them are words."""
    vectors = torch.nn.utils.rnn.pad_sequence([example.vectors.float() for example in batch], batch_first=True)
    lengths = torch.tensor([len(example.vectors) for example in batch])
    return vectors, torch.arange(vectors.shape[1]) < lengths[:, None]


def planned(gold, silver, options, order):
    """All batches in order: each pass over gold has every sentence with acts and a fresh draw of the others."""
    plan = []
    for _ in range(options.passes):
        drawn = [example for example in gold if example.sentence.acts or order.random() < WITHOUT_ACTS]
        plan += grouped(drawn, options.batch, order)
    if silver:
        for _ in range(options.silver_passes):
            plan += grouped(silver, options.batch, order)
        order.shuffle(plan)
    return plan


def loss_of(model, batch, silver_part_weight):
    cues, parts = model(*padded(batch))
    if batch[0].taught:
        cue_loss, part_loss = losses.taught_losses(cues, parts, [example.taught for example in batch])
        return cue_loss + silver_part_weight * part_loss
    own = [example.sentence for example in batch]
    return losses.cue_loss(cues, answers.cue_classes(own, cues.shape[1])) + losses.part_loss(parts, answers.questions(own))


@torch.no_grad()
def read_by(model, own):
    """(sentence, chances of acts, chances of parts) for each sentence, in the order of their lengths."""
    model.eval()
    for batch in grouped(own, 3000):
        cues, parts = model(*padded(batch))
        yield from zip((example.sentence for example in batch), cues.softmax(-1), parts.sigmoid())


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    order = random.Random(options.seed)
    gold = [example for example in examples(*options.gold) if sentences.fold(example.sentence) != options.without_fold]
    silver = [example for example in examples(*options.silver) if example.taught] if options.silver else []
    model = Student(len(LAYERS), gold[0].vectors.shape[1] // len(LAYERS))
    plan = planned(gold, silver, options, order)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.0, (len(plan) - step) / len(plan))))
    started, running = time.time(), 0.0
    for step, batch in enumerate(plan):
        model.train()
        loss = loss_of(model, batch, options.silver_part_weight)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        schedule.step()
        running += (loss.item() - running) * 0.03
        if step % 100 == 99:
            print(f"{step + 1}/{len(plan)} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
    torch.save({"model": model.state_dict(), "seed": options.seed}, options.out)
    if options.dev:
        figures.report(read_by(model, examples(*options.dev)))


if __name__ == "__main__":
    main()
