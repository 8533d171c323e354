"""Whom pronouns and definite descriptions mean, from GUM's coreference chains: anaphors, candidates, antecedents."""

from dataclasses import dataclass

PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())
DEFINITE = {"the", "this", "that", "these", "those"}
DESCRIBED = {"person", "organization", "place"}
INSIDE_NAMES = {"flat", "compound", "goeswith", "fixed"}
REACH = 5
RANKS = 30


@dataclass
class Anaphor:
    """Places are (sentence, word); `antecedents` are the candidates in the same chain; none if the anaphor begins one or is in no chain."""

    place: tuple
    candidates: list
    antecedents: set


def is_candidate(form, upos, relation):
    """Whether a word can be an antecedent: the head of a noun phrase, or a personal pronoun of the third person."""
    if upos == "PRON":
        return form.lower() in PRONOUNS
    return upos in ("NOUN", "PROPN") and relation not in INSIDE_NAMES


def anaphors(sentences):
    """
    The pronouns and definite descriptions of neighbouring sentences of one document, each with the candidates before
    it, at most REACH sentences back. Those whose only antecedents precede the first sentence are left out.
    """
    candidates = [[i for i, word in enumerate(zip(s.forms, s.upos, s.relations)) if is_candidate(*word)] for s in sentences]
    chains = [_chains(s) for s in sentences]
    for number, sentence in enumerate(sentences):
        for word in candidates[number]:
            if not _points_back(sentence, word, chains[number]):
                continue
            before = [(n, i) for n in range(max(0, number - REACH), number + 1) for i in candidates[n] if n < number or i < word]
            chain = chains[number].get(word, (None,))[0]
            same = {(n, i) for n, i in before if chain is not None and chains[n].get(i, (None,))[0] == chain}
            if before and (same or number >= REACH):
                yield Anaphor((number, word), before, same)


def features(sentences, anaphor):
    """For each candidate: how many sentences back, its rank (the nearest is 0), and 0 noun, 1 pronoun, 2 the same pronoun."""
    number, word = anaphor.place
    form = sentences[number].forms[word].lower()
    last = len(anaphor.candidates) - 1
    return [(number - n, min(last - rank, RANKS - 1), _kind(sentences[n], i, form)) for rank, (n, i) in enumerate(anaphor.candidates)]


def _kind(sentence, word, form):
    if sentence.upos[word] != "PRON":
        return 0
    return 2 if sentence.forms[word].lower() == form else 1


def _points_back(sentence, word, chains):
    if sentence.upos[word] == "PRON":
        return True
    determined = any(h == word + 1 and r == "det" and f.lower() in DEFINITE
                     for f, h, r in zip(sentence.forms, sentence.heads, sentence.relations))
    return sentence.upos[word] == "NOUN" and determined and chains.get(word, ("", ""))[1] in DESCRIBED


def _chains(sentence):
    """Head word of each mention, with its chain and kind; if mentions share a head, those of the widest."""
    found = {}
    for chain, kind, first, last in sorted(sentence.mentions, key=lambda m: m[2] - m[3]):
        head = next((i for i in range(first, last + 1) if not first <= sentence.heads[i] - 1 <= last), first)
        found.setdefault(head, (chain, kind))
    return found
