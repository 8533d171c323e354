"""Run by python.test.ts, without torch: python3 -m unittest discover -s test/language/train"""

import json
import pathlib
import random
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "server/language/train"))

from acts import sentences, silver

ACT = {"act": "rejected", "status": "real", "may": False, "cue": 2, "cueWords": [1, 2], "source": ["mary"], "targets": [],
       "mayTargets": [], "to": None, "toMay": []}


def sentence(**changes):
    named = [(0, "mary"), (4, "plan")]
    return sentences.Sentence(["Mary", "the", "rejected", "the", "plan"], article="a", named=named, acts=[ACT | changes])


class Articles(unittest.TestCase):
    def test_places_move_with_their_words(self):
        own = sentences.without_articles(sentence(), random.Random(1), 1)
        self.assertEqual(own.forms, ["Mary", "rejected", "plan"])
        self.assertEqual(own.named, [(0, "mary"), (2, "plan")])
        self.assertEqual((own.acts[0]["cue"], own.acts[0]["cueWords"]), (1, [1]))

    def test_a_cue_keeps_its_word(self):
        own = sentence(cue=1)
        self.assertIs(sentences.without_articles(own, random.Random(1), 1), own)

    def test_the_sentence_given_stays(self):
        own = sentence()
        sentences.without_articles(own, random.Random(1), 1)
        self.assertEqual(own, sentence())


class Read(unittest.TestCase):
    def test_sentences_know_their_article_and_long_ones_are_left_out(self):
        short = {"words": ["Mary", "spoke"], "mentions": [{"word": 0, "actor": "mary"}], "acts": []}
        long = {"words": ["word"] * (sentences.LONGEST + 1), "mentions": [], "acts": []}
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "sentences.jsonl"
            path.write_text(json.dumps({"id": "a", "sentences": [short, long]}) + "\n", encoding="utf-8")
            [own] = sentences.read([path])
        self.assertEqual((own.article, own.forms, own.named), ("a", ["Mary", "spoke"], [(0, "mary")]))

    def test_folds_are_those_of_the_server(self):
        folds = [sentences.fold(sentences.Sentence([], article=name)) for name in ("b1-01", "w2-03", "Zürich")]
        self.assertEqual(folds, [2, 0, 0])


class Silver(unittest.TestCase):
    def test_words_that_may_name_an_actor(self):
        rows = [["1", "x", "x", upos, "_", "_", "0", relation] for upos, relation in (
            ("PROPN", "flat"), ("NOUN", "nsubj"), ("NOUN", "compound"), ("PRON", "obj"), ("ADJ", "amod"), ("VERB", "root"))]
        self.assertEqual([silver.may_name(row) for row in rows], [True, True, False, True, True, False])


if __name__ == "__main__":
    unittest.main()
