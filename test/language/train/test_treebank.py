"""Run by python.test.ts, without torch: python3 -m unittest discover -s test/language/train"""

import gzip
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "server/language/train"))

import chains
import lemmas
import treebank

SILVER = """\
# newdoc
1\tParis\tParis\tPROPN\t_\t_\t2\tnsubj\t_\tAgree=Yes|NER=B-GPE
2\tvotes\tvote\tVERB\t_\t_\t0\troot\t_\tAgree=Yes|NER=O|NERVotes=1

"""
GOLD = """\
# newdoc id = a
1\tMary\tMary\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=(1-person)
2\tslept\tsleep\tVERB\t_\t_\t0\troot\t_\t_

1\tShe\tshe\tPRON\t_\t_\t2\tnsubj\t_\tEntity=(1-person)
2\twoke\twake\tVERB\t_\t_\t0\troot\t_\t_

"""


class HeldOut(unittest.TestCase):
    def test_step_for_the_file_that_the_model_was_trained_on(self):
        self.assertEqual(treebank.held_out_step(46507), 93)

    def test_every_file_leaves_something_to_learn_and_something_to_judge(self):
        for count in (2, 3, 499, 500, 999, 1000, 1500, 46507):
            with self.subTest(count=count):
                learned, held_out, counts = treebank.silver_parts(list(range(count)))
                self.assertGreater(len(learned), 0)
                self.assertGreater(len(held_out), 0)
                self.assertEqual(sorted([*learned, *held_out]), list(range(count)))
                self.assertEqual(held_out, [i for i in range(count) if i % counts["step"] == 0])
                self.assertEqual(counts["sentences"], count)

    def test_size_of_the_held_out_part_of_a_large_file(self):
        for count in (1000, 5000, 46507, 1_000_000):
            self.assertTrue(500 <= len(treebank.silver_parts(range(count))[1]) <= 750)


class Read(unittest.TestCase):
    def read(self, text, silver=False):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "sentences.conllu.gz"
            with gzip.open(path, "wt", encoding="utf-8") as file:
                file.write(text)
            return list(treebank.read(path, silver=silver))

    def test_silver_sentences_have_only_words_and_entities(self):
        [sentence] = self.read(SILVER, silver=True)
        self.assertEqual(sentence.forms, ["Paris", "votes"])
        self.assertEqual(sentence.entities, ["B-GPE", None])
        for column in (sentence.upos, sentence.heads, sentence.relations, sentence.lemmas):
            self.assertEqual(column, [None, None])

    def test_gold_sentences_have_trees_and_chains(self):
        sentences = self.read(GOLD)
        self.assertEqual(sentences[0].heads, [2, 0])
        self.assertEqual(sentences[0].gum_entities, ["B-PER", "O"])
        [she] = [anaphor for anaphor in chains.anaphors(sentences) if anaphor.place == (1, 0)]
        self.assertEqual(she.antecedents, {(0, 0)})


class Lemmas(unittest.TestCase):
    def test_an_edit_makes_the_lemma_that_it_was_made_from(self):
        for form, lemma in (("Denied", "deny"), ("Paris", "Paris"), ("was", "be"), ("talks", "talk"), ("'s", "be")):
            self.assertEqual(lemmas.apply(lemmas.rule(form, lemma), form), lemma)


if __name__ == "__main__":
    unittest.main()
