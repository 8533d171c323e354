"""Lemma as an edit of the lower-cased form: `3|y` cuts three characters and adds "y"; a leading `=` keeps the case."""

from collections import Counter


def rule(form, lemma):
    """The edit that turns `form` into `lemma`; None if no edit is short enough."""
    for keep, start in (("", form.lower()), ("=", form)):
        shared = 0
        while shared < min(len(start), len(lemma)) and start[shared] == lemma[shared]:
            shared += 1
        cut, added = len(start) - shared, lemma[shared:]
        if (shared or cut <= 3) and cut <= 5 and len(added) <= 5 and len(start) == len(form):
            return f"{keep}{cut}|{added}"
    return None


def apply(edit, form):
    keep = edit.startswith("=")
    cut, added = edit.lstrip("=").split("|", 1)
    start = form if keep else form.lower()
    return start[: len(start) - int(cut)] + added if int(cut) <= len(start) else start


def classes(sentences, least=3):
    """The edits that are frequent enough, most frequent first; index 0 is the lower-cased form."""
    seen = Counter()
    for sentence in sentences:
        for form, lemma in zip(sentence.forms, sentence.lemmas):
            edit = lemma and rule(form, lemma)
            if edit:
                seen[edit] += 1
    seen.pop("0|", None)
    return ["0|"] + [edit for edit, count in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if count >= least]


def table(gold, silver_lines):
    """
    Lemma of each (lower-cased form, tag) seen twice in the gold files, or else three times in the silver file, if
    three in four uses agree. Names, numbers and marks are left out.
    """
    counts = [Counter(), Counter()]
    for sentence in gold:
        for form, lemma, upos in zip(sentence.forms, sentence.lemmas, sentence.upos):
            counts[0][form.lower(), upos, lemma] += 1
    for form, lemma, upos in silver_lines:
        counts[1][form.lower(), upos, lemma] += 1
    result = {}
    for seen, least in ((counts[0], 2), (counts[1], 3)):
        total, chosen = Counter(), {}
        for (form, upos, lemma), count in sorted(seen.items(), key=lambda item: (item[1], item[0])):
            total[form, upos] += count
            chosen[form, upos] = lemma, count
        for key, (lemma, count) in chosen.items():
            if total[key] >= least and key not in result and _is_common(*key):
                result[key] = lemma if count >= 0.75 * total[key] else None
    return {key: lemma for key, lemma in result.items() if lemma is not None}


def _is_common(form, upos):
    return upos not in ("PROPN", "NUM", "PUNCT", "SYM", "X") and (form.isalpha() or "'" in form)
