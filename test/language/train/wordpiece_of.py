"""Pieces and shapes of the sentences on standard input by the trainer's code: a JSON object in, one out."""

import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "server/language/train"))

import wordpiece

asked = json.load(sys.stdin)
vocabulary = {piece: number for number, piece in enumerate(asked["vocabulary"])}
unknown = vocabulary["[UNK]"]
json.dump(
    [
        {
            "pieces": [wordpiece.pieces(word, vocabulary, unknown) for word in words],
            "shapes": [wordpiece.SHAPES[shape] for shape in wordpiece.shapes(words)],
        }
        for words in asked["sentences"]
    ],
    sys.stdout,
)
