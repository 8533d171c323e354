"""WordPiece over single words; server/language/wordpiece.ts does the same."""

import unicodedata

MAX_PIECES = 8
REPLACED = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'",
                          "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "."})
SHAPES = ["lower", "title", "upper", "mixed", "digit", "other", "initial"]


def fold(word):
    """Lower case, no accents, plain quotes and dashes."""
    plain = unicodedata.normalize("NFD", word.translate(REPLACED))
    return "".join(c for c in plain if unicodedata.category(c) != "Mn").lower()


def _is_mark(c):
    return unicodedata.category(c)[0] == "P" or c in "$+<=>^`|~"


def shape(word, first):
    """Index into SHAPES; `first`: no letter stands before it in the sentence."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4 if any(c.isdecimal() for c in word) else 5
    if all(c.lower() == c for c in letters):
        return 0
    if len(letters) > 1 and all(c.upper() == c for c in letters):
        return 2
    if letters[0].upper() == letters[0] and all(c.lower() == c for c in letters[1:]):
        return 6 if first else 1
    return 3


def shapes(words):
    """The shape of each word."""
    result, first = [], True
    for word in words:
        result.append(shape(word, first))
        first = first and not any(c.isalpha() for c in word)
    return result


def pieces(word, vocabulary, unknown):
    """Ids of the word's first pieces, at most MAX_PIECES, at least one."""
    result = []
    for part in _parts(fold(word)):
        result.extend(_greedy(part, vocabulary, unknown))
        if len(result) >= MAX_PIECES:
            break
    return result[:MAX_PIECES] or [unknown]


def _parts(text):
    start = 0
    for i, c in enumerate(text):
        if _is_mark(c):
            if start < i:
                yield text[start:i]
            yield c
            start = i + 1
    if start < len(text):
        yield text[start:]


def _greedy(part, vocabulary, unknown):
    if len(part) > 60:
        return [unknown]
    result, start = [], 0
    while start < len(part):
        end = len(part)
        while end > start:
            found = vocabulary.get(("##" if start else "") + part[start:end])
            if found is not None:
                break
            end -= 1
        else:
            return [unknown]
        result.append(found)
        start = end
    return result
