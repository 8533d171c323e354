"""The network: a small pretrained encoder, word vectors at the first pieces, one head a task."""

import math

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

WIDTH = 384
ARC = 256
LABEL = 64


class SharedDropout(nn.Module):
    """Drops the same features at every place of a sentence; far cheaper than a fresh draw for each place."""

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


class Encoder(nn.Module):
    """A BERT encoder that also takes word shapes. The word embeddings stay as they were pretrained."""

    def __init__(self, words, width, layers, heads, inner, positions, shapes, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(words, width)
        self.positions = nn.Embedding(positions, width)
        self.shapes = nn.Embedding(shapes, width)
        nn.init.zeros_(self.shapes.weight)
        self.embedded = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.dropout = SharedDropout(dropout)
        self.words.weight.requires_grad_(False)

    def forward(self, pieces, shapes, mask):
        length = pieces.shape[1]
        x = self.words(pieces) + self.positions.weight[:length] + self.shapes(shapes)
        x = self.dropout(self.embedded(x))
        bias = torch.zeros(mask.shape, device=mask.device).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Perceptron(nn.Sequential):
    def __init__(self, width, out):
        super().__init__(nn.Linear(width, out), nn.LeakyReLU(0.1))


class Model(nn.Module):
    """Scores for words [batch, words]; word 0 of each sentence is the root (the encoder's first special piece)."""

    def __init__(self, encoder, upos, relations, lemmas, entities):
        super().__init__()
        self.encoder = encoder
        self.dropout = SharedDropout(0.25)
        self.upos = nn.Linear(WIDTH, upos)
        self.lemma = nn.Linear(WIDTH, lemmas)
        self.entity = nn.Linear(WIDTH, entities)
        self.gum_entity = nn.Linear(WIDTH, entities)
        self.arc_dependent, self.arc_head = Perceptron(WIDTH, ARC), Perceptron(WIDTH, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_prior = nn.Linear(ARC, 1)
        self.label_dependent, self.label_head = Perceptron(WIDTH, LABEL), Perceptron(WIDTH, LABEL)
        self.label = nn.Linear(LABEL, relations * LABEL)
        self.label_prior = nn.Linear(LABEL, relations)
        self.relations = relations

    def vectors(self, pieces, shapes, mask, firsts):
        hidden = self.encoder(pieces, shapes, mask)
        return self.dropout(hidden.gather(1, firsts[:, :, None].expand(-1, -1, hidden.shape[-1])))

    def arcs(self, words, word_mask):
        """[batch, dependent, head]"""
        dependent, head = self.dropout(self.arc_dependent(words)), self.dropout(self.arc_head(words))
        scores = self.arc(dependent) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)
        return scores.float().masked_fill(~word_mask[:, None, :], -1e4)

    def labels(self, words, heads):
        """[batch, dependent, relation] given each word's head."""
        dependent, head = self.dropout(self.label_dependent(words)), self.dropout(self.label_head(words))
        head = head.gather(1, heads[:, :, None].expand(-1, -1, LABEL))
        keyed = self.label(dependent).view(*dependent.shape[:2], self.relations, LABEL)
        return (keyed @ head[..., None])[..., 0].float() + self.label_prior(dependent).float()


def minilm(folder, layers, shapes):
    """The first layers of all-MiniLM-L6-v2, and its word pieces with their ids."""
    weights = load_file(f"{folder}/model.safetensors")
    encoder = Encoder(30522, WIDTH, layers, 12, 1536, 512, shapes)
    encoder.positions.weight.data = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "output": "attention.output.dense", "attended": "attention.output.LayerNorm",
             "inner": "intermediate.dense", "outer": "output.dense", "fed": "output.LayerNorm"}
    _fill(encoder, weights, names)
    return encoder, _vocabulary(folder)


def _fill(encoder, weights, names):
    encoder.words.weight.data = weights["embeddings.word_embeddings.weight"]
    for part in ("weight", "bias"):
        getattr(encoder.embedded, part).data = weights[f"embeddings.LayerNorm.{part}"]
        for number, layer in enumerate(encoder.layers):
            for ours, theirs in names.items():
                getattr(getattr(layer, ours), part).data = weights[f"encoder.layer.{number}.{theirs}.{part}"]


def _vocabulary(folder):
    with open(f"{folder}/vocab.txt", encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}
