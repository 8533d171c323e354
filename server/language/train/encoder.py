"""The encoder: BERT's layers, with word shapes at the input and, if the pretrained one has it, a bias by distance."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class SharedDropout(nn.Module):
    """Dropout of the same features at every place of a sentence; far cheaper than a fresh draw for each place."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * (kept / (1 - self.share)).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.attended = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.fed = nn.LayerNorm(width, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape

        def split(y):
            return y.view(batch, length, self.heads, -1).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(2, 3) / math.sqrt(q.shape[-1]) + bias.to(q.dtype)
        mixed = scores.softmax(-1).to(v.dtype) @ v
        mixed = self.output(mixed.transpose(1, 2).reshape(batch, length, width))
        x = self.attended(x + self.dropout(mixed))
        return self.fed(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Distance(nn.Module):
    """MPNet's bias of each attention head by how far apart two places are: near distances singly, far ones in bands."""

    def __init__(self, bands, heads, farthest=128):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(bands, heads))
        self.farthest = farthest

    def forward(self, length):
        places = torch.arange(length, device=self.weight.device)
        back = places[:, None] - places[None, :]
        half = len(self.weight) // 2
        single = half // 2
        distance = back.abs()
        banded = single + (torch.log(distance.clamp(min=1) / single) / math.log(self.farthest / single) * (half - single)).long()
        band = torch.where(distance < single, distance, banded.clamp(max=half - 1)) + half * (back < 0)
        return self.weight[band].permute(2, 0, 1)[None]


class Encoder(nn.Module):
    """The word embeddings are not trained any further."""

    def __init__(self, width, layers, heads, inner, distance=None, dropout=0.1, words=30522, positions=512, shapes=7):
        super().__init__()
        self.width = width
        self.words = nn.Embedding(words, width)
        self.positions = nn.Embedding(positions, width)
        self.shapes = nn.Embedding(shapes, width)
        nn.init.zeros_(self.shapes.weight)
        self.embedded = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.distance = distance
        self.dropout = SharedDropout(dropout)
        self.words.weight.requires_grad_(False)

    def forward(self, pieces, shapes, mask):
        length = pieces.shape[1]
        x = self.words(pieces) + self.positions.weight[:length] + self.shapes(shapes)
        x = self.dropout(self.embedded(x))
        bias = torch.zeros(mask.shape, device=mask.device).masked_fill(~mask, -1e4)[:, None, None, :]
        if self.distance is not None:
            bias = bias + self.distance(length)
        for layer in self.layers:
            x = layer(x, bias)
        return x
