"""The act heads of the language model, on layers of their own above vectors that do not change."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from acts.heads import ActHeads

WIDTH = 256
DEPTH = 2
ATTENTION = 8
PAIR = 64


class Block(nn.Module):
    """A pre-norm layer of attention."""

    def __init__(self, width, dropout=0.1):
        super().__init__()
        self.attended, self.fed = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.output = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.inner, self.outer = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape
        q, k, v = self.qkv(self.attended(x)).view(batch, length, 3, ATTENTION, -1).permute(2, 0, 3, 1, 4)
        mixed = (q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]) + bias).softmax(-1) @ v
        x = x + self.dropout(self.output(mixed.transpose(1, 2).reshape(batch, length, width)))
        return x + self.dropout(self.outer(F.gelu(self.inner(self.fed(x)))))


class Student(nn.Module):
    def __init__(self, layers, width, dropout=0.25):
        """`layers` of the language model, each `width` wide."""
        super().__init__()
        self.width = width
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(layers))
        self.joined = nn.Linear(layers * width, WIDTH)
        self.blocks = nn.ModuleList(Block(WIDTH) for _ in range(DEPTH))
        self.last = nn.LayerNorm(WIDTH)
        self.acts = ActHeads(WIDTH, PAIR)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors, mask):
        """Scores of acts and parts (see ActHeads) for vectors [batch, word, layers * width]."""
        layers = vectors.split(self.width, -1)
        x = torch.cat([norm(layer) for norm, layer in zip(self.norms, layers, strict=True)], -1)
        x = self.joined(self.dropout(x))
        bias = torch.zeros(mask.shape, device=mask.device).masked_fill(~mask, -1e4)[:, None, None]
        for block in self.blocks:
            x = block(x, bias)
        return self.acts(self.dropout(self.last(x)))
