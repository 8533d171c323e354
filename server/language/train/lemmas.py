"""Lemma as an edit of the lower-cased form: `3|y` cuts three characters and adds "y"; a leading `=` keeps the case."""

from collections import Counter


def rule(form, lemma):
    """The edit that makes `lemma` of `form`; None where no edit short enough does."""
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
    """The edits seen at least so often, most frequent first; index 0 is the lower-cased form."""
    seen = Counter()
    for sentence in sentences:
        for form, lemma in zip(sentence.forms, sentence.lemmas):
            edit = lemma and rule(form, lemma)
            if edit:
                seen[edit] += 1
    seen.pop("0|", None)
    return ["0|"] + [edit for edit, count in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if count >= least]
