"""The act heads: whether a word reports an act, and who takes part in it."""

import math

import torch
from model import Perceptron
from torch import nn

ACTS = ["said", "proposed", "rejected", "met"]
STATUSES = ["none", "real", "planned", "denied", "possible"]
PARTS = ["source", "target", "directed"]


class ActHeads(nn.Module):
    """Scores from word vectors [batch, word, width]; word 0 of each sentence is the root."""

    def __init__(self, width, pair):
        super().__init__()
        self.cue = nn.Linear(width, len(ACTS) * len(STATUSES))
        self.participant, self.cueing = Perceptron(width, pair), Perceptron(width, pair)
        self.keys = nn.Linear(pair, len(PARTS) * pair)
        self.participant_prior, self.cue_prior = nn.Linear(pair, len(PARTS)), nn.Linear(width, len(PARTS))
        self.pair = pair

    def forward(self, words):
        """Scores of acts [batch, word, act, status], and of parts [batch, cue, participant, part]."""
        return self.cues(words), self.parts(words)

    def cues(self, words):
        return self.cue(words).float().unflatten(-1, (len(ACTS), len(STATUSES)))

    def parts(self, words):
        participant = self.participant(words)
        keys = self.keys(self.cueing(words)).unflatten(-1, (len(PARTS), self.pair))
        fit = torch.einsum("bcrk,bwk->bcwr", keys, participant) / math.sqrt(self.pair)
        return (fit + self.participant_prior(participant)[:, None] + self.cue_prior(words)[:, :, None]).float()
