"""Trains the teacher of acts: python -m acts.train_teacher --help"""

import argparse
import random
import time

import torch
from batches import grouped, tensors

from acts import answers, figures, losses, sentences, teacher

WARM_UP = 60
#: Of the sentences without acts, this share is seen in each pass.
WITHOUT_ACTS = 0.5
#: So many sentences lose their articles, and so large a share of them.
TELEGRAPHIC, DROPPED = 0.12, 0.8


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", nargs="+", required=True, help="what sentences.ts printed")
    parser.add_argument("--dev", nargs="*", default=[], help="the same of other articles, for figures at the end")
    parser.add_argument("--encoder", required=True, help="folder with model.safetensors and vocab.txt, of MPNet")
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--batch", type=int, default=1200, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def planned(gold, encoding, options, order):
    """All batches in order: each pass has every sentence with acts and a fresh draw of the others."""
    plan = []
    for _ in range(options.passes):
        drawn = [sentence for sentence in gold if sentence.acts or order.random() < WITHOUT_ACTS]
        drawn = [sentences.without_articles(sentence, order, DROPPED) if order.random() < TELEGRAPHIC else sentence
                 for sentence in drawn]
        plan += grouped(drawn, encoding, options.batch, order)
    return plan


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    order = random.Random(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model, encoding = teacher.build(options.encoder, options.layers)
    model.to(device)
    plan = planned(sentences.read(options.gold), encoding, options, order)
    lent = [p for p in model.encoder.parameters() if p.requires_grad]
    own = list(model.acts.parameters())
    optimizer = torch.optim.AdamW([{"params": lent, "lr": options.rate}, {"params": own, "lr": options.head_rate}],
                                  weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.0, (len(plan) - step) / len(plan))))
    started, running = time.time(), 0.0
    for step, batch in enumerate(plan):
        model.train()
        t = tensors(batch, encoding, device, order=order)
        classes = answers.cue_classes(batch, t["firsts"].shape[1]).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            cues, parts = model(t)
            loss = losses.cue_loss(cues, classes) + losses.part_loss(parts, answers.questions(batch))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(lent + own, 5.0)
        optimizer.step()
        schedule.step()
        running += (loss.item() - running) * 0.03
        if step % 20 == 19:
            print(f"{step + 1}/{len(plan)} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
    torch.save({"model": model.cpu().state_dict(), "layers": options.layers, "seed": options.seed}, options.out)
    if options.dev:
        model.to(device)
        figures.report(read_by(model, sentences.read(options.dev), encoding, device))


@torch.no_grad()
def read_by(model, own, encoding, device):
    """(sentence, chances of acts, chances of parts) for each sentence, in the order of their lengths."""
    model.eval()
    for batch in grouped(own, encoding, 3000):
        with torch.autocast(device.type, torch.bfloat16):
            cues, parts = model(tensors(batch, encoding, device))
        yield from zip(batch, cues.softmax(-1).cpu(), parts.sigmoid().cpu())


if __name__ == "__main__":
    main()
