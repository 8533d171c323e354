"""Losses of the act heads, on annotated sentences and on those that the teacher has read."""

import torch
from batches import NONE
from torch.nn import functional as F


def cue_loss(scores, classes):
    """Cross entropy a cue, in halves: most words are no cues, so that their number would only dilute it."""
    known = classes != NONE
    cues = max(1, int((classes > 0).sum()))
    return F.cross_entropy(scores[known], classes[known], reduction="sum") / cues / 2


def part_loss(scores, questions):
    """Cross entropy of the chance that any of an actor's words plays the part."""
    if not questions:
        return scores.sum() * 0
    most = max(len(question.words) for question in questions)
    row, cue, part = (torch.tensor([question[i] for question in questions], device=scores.device)[:, None] for i in range(3))
    words = torch.tensor([q.words + [0] * (most - len(q.words)) for q in questions], device=scores.device)
    padding = torch.tensor([[i >= len(q.words) for i in range(most)] for q in questions], device=scores.device)
    right = torch.tensor([question.right for question in questions], device=scores.device)
    none = F.logsigmoid(-scores[row, cue, words, part]).masked_fill(padding, 0).sum(1)
    some = torch.log1p(-torch.exp(none).clamp(max=1 - 1e-6))
    return -torch.where(right, some, none).mean()


def taught_losses(cues, parts, taught):
    """The losses of cues and of parts by the teacher's chances; both weigh what it takes for acts."""
    chances = cues.log_softmax(-1)
    cue_sum, cue_weight, part_sum, part_weight = 0.0, 0.0, 0.0, 0.0
    for row, own in enumerate(taught):
        likely = own["chances"].float()
        cue_sum = cue_sum - (likely * chances[row, 1 : 1 + len(likely)]).sum()
        cue_weight += (1 - likely[..., 0]).sum().item()
        if own["cues"]:
            scores = parts[row, 1:][own["cues"]][:, 1 + own["candidates"]]
            weight = (1 - likely[own["cues"]][..., 0].min(-1).values)[:, None, None].expand_as(scores)
            part_sum = part_sum + F.binary_cross_entropy_with_logits(scores, own["parts"].float(), weight, reduction="sum")
            part_weight += weight.sum().item()
    return cue_sum / max(1.0, cue_weight) / 2, part_sum / max(1.0, part_weight)
