"""How right acts and edges are in annotated sentences, at the thresholds that suit these sentences best."""

from typing import NamedTuple

from acts.heads import ACTS, PARTS, STATUSES

REAL = STATUSES.index("real")
CUE_CHANCES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
PART_CHANCES = (0.3, 0.4, 0.5, 0.6)
#: The figure by which the threshold of a part is chosen.
FIGURE_OF_PART = {"source": "acts", "target": "edges", "directed": "directed"}


class Found(NamedTuple):
    """An act as it is read; `concerned` are all other actors, `directed` those at whom it is directed."""

    act: str
    sources: set
    concerned: set
    directed: set


class Count:
    def __init__(self):
        self.right = self.wrong = self.missed = 0

    def add(self, found, must, may):
        self.right += len(must & found)
        self.missed += len(must - found)
        self.wrong += len(found - must - may)

    def f1(self):
        return 200 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0

    def __str__(self):
        precision, recall = (100 * self.right / max(1, self.right + other) for other in (self.wrong, self.missed))
        return f"{self.f1():.1f} (P {precision:.0f} R {recall:.0f})"


def report(read):
    """Prints thresholds and figures. `read`: (sentence, chances of acts, chances of parts) for each sentence."""
    read = list(read)
    least = dict.fromkeys([*ACTS, *PARTS], 0.5)
    choices = [(act, act, CUE_CHANCES) for act in ACTS] + [(part, FIGURE_OF_PART[part], PART_CHANCES) for part in PARTS]
    for name, figure, chances in choices:
        worth = {chance: counts(read, least | {name: chance})[figure].f1() for chance in chances}
        least[name] = max(worth, key=lambda chance: (worth[chance], chance))
    print("from", least, *(f"{name} {count}" for name, count in counts(read, least).items()), flush=True)


def counts(read, least):
    """Counts of acts (all, and by kind), of edges, and of directed edges."""
    result = {name: Count() for name in ("acts", "edges", "directed", *ACTS)}
    for sentence, chances, parts in read:
        found = acts_of(sentence, chances, parts, least)
        gold = [act for act in sentence.acts if act["status"] == "real"]
        _count_acts(found, gold, result)
        result["edges"].add({edge for own in found for edge in _edges(own.act, own.sources, own.concerned)},
                            *_gold_edges(gold, "targets", "mayTargets"))
        result["directed"].add({edge for own in found for edge in _edges(own.act, own.sources, own.directed)},
                               *_gold_edges(gold, "to", "toMay"))
    return result


def acts_of(sentence, chances, parts, least):
    """The acts that are likely enough and have a source; a meeting, two."""
    found = []
    for number, act in enumerate(ACTS):
        for cue in (chances[1 : 1 + len(sentence.forms), number, REAL] >= least[act]).nonzero().flatten().tolist():
            playing = {part: set() for part in PARTS}
            for word, actor in sentence.named:
                for part, chance in zip(PARTS, parts[1 + cue, 1 + word].tolist()):
                    if word != cue and chance >= least[part]:
                        playing[part].add(actor)
            sources = playing["source"]
            if act == "met" and len(sources) > 1:
                found.append(Found(act, sources, sources, sources))
            elif act != "met" and sources:
                directed = playing["directed"] - sources
                found.append(Found(act, sources, (playing["target"] - sources) | directed, directed))
    return found


def _count_acts(found, gold, result):
    """An act is right where one of the same kind shares a source with it, a meeting where it shares two participants."""
    left = list(found)
    for act in sorted(gold, key=lambda act: act["may"]):
        who = set(act["source"]) | (set(act["targets"]) | set(act["mayTargets"]) if act["act"] == "met" else set())
        shared = 2 if act["act"] == "met" else 1
        hit = next((own for own in left if own.act == act["act"] and len(own.sources & who) >= shared), None)
        if hit is not None:
            left.remove(hit)
        if not act["may"]:
            for name in ("acts", act["act"]):
                result[name].right += hit is not None
                result[name].missed += hit is None
    for own in left:
        for name in ("acts", own.act):
            result[name].wrong += 1


def _gold_edges(gold, strict, lenient):
    """The edges that must be found, and those that may be."""
    must, may = set(), set()
    for act in gold:
        met = act["act"] == "met"
        strictly, leniently = (act["targets"], act["mayTargets"]) if met else (act[strict] or [], act[lenient])
        (may if act["may"] else must).update(_edges(act["act"], act["source"], strictly))
        may.update(_edges(act["act"], act["source"], leniently))
        if met:
            everybody = {*act["source"], *act["targets"], *act["mayTargets"]}
            may.update(_edges("met", everybody, everybody))
    return must, may


def _edges(act, sources, others):
    """(act, from, to) for all pairs of two actors; a meeting has no direction."""
    pairs = ((source, other) for source in sources for other in others if source != other)
    return {(act, *sorted(pair)) if act == "met" else (act, *pair) for pair in pairs}
