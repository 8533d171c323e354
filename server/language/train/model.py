"""The model: a pretrained encoder, word vectors from the words' first pieces, one head for each task."""

import math

import torch
from chains import RANKS, REACH
from encoder import SharedDropout
from torch import nn

ARC = 256
LABEL = 64
LINK = 48


class Perceptron(nn.Sequential):
    def __init__(self, width, out):
        super().__init__(nn.Linear(width, out), nn.LeakyReLU(0.1))


class Link(nn.Module):
    """Scores an anaphor's candidates by the fit of their vectors, the candidate alone, and its distance."""

    def __init__(self, width):
        super().__init__()
        self.anaphor, self.antecedent = Perceptron(width, LINK), Perceptron(width, LINK)
        self.prior, self.nothing = nn.Linear(width, 1), nn.Linear(width, 1)
        self.places = nn.ModuleList(nn.Embedding(size, 1) for size in (REACH + 1, RANKS, 3))
        for table in self.places:
            nn.init.zeros_(table.weight)

    def forward(self, anaphors, candidates, features, known):
        """[anaphor, 1 + candidate]; the first score is that of having no antecedent."""
        fit = self.antecedent(candidates) @ self.anaphor(anaphors)[:, :, None] / math.sqrt(LINK)
        place = sum(table(features[..., i]) for i, table in enumerate(self.places))
        scores = (fit + self.prior(candidates) + place)[..., 0].float().masked_fill(~known, -1e4)
        return torch.cat([self.nothing(anaphors).float(), scores], 1)


class Model(nn.Module):
    """Scores for words [batch, words]; word 0 of each sentence is the root (the encoder's first special piece)."""

    def __init__(self, encoder, upos, relations, lemmas, entities):
        super().__init__()
        self.encoder = encoder
        width = encoder.width
        self.dropout = SharedDropout(0.25)
        self.upos = nn.Linear(width, upos)
        self.lemma = nn.Linear(width, lemmas)
        self.entity = nn.Linear(width, entities)
        self.gum_entity = nn.Linear(width, entities)
        self.arc_dependent, self.arc_head = Perceptron(width, ARC), Perceptron(width, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_prior = nn.Linear(ARC, 1)
        self.label_dependent, self.label_head = Perceptron(width, LABEL), Perceptron(width, LABEL)
        self.label = nn.Linear(LABEL, relations * LABEL)
        self.label_prior = nn.Linear(LABEL, relations)
        self.relations = relations
        self.link = Link(width)

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

    def links(self, words, t):
        """Scores of the batch's anaphors: for no antecedent, and for each candidate."""
        anaphors = words[t["link_anaphors"][:, 0], t["link_anaphors"][:, 1]]
        candidates = words[t["link_candidates"][..., 0], t["link_candidates"][..., 1]]
        return self.link(anaphors, candidates, t["link_features"], t["link_words"])
