"""Writes the trained model as int8 ONNX for one sentence at a time, with its vocabulary and class lists.

Every multiplication by weights is `DynamicQuantizeMatMul`: weights per output channel in 7 bits (safe from overflow on
processors without VNNI), activations in 8 bits by their range in the sentence. There is no batch dimension: what a
sentence gets never depends on its neighbours.
"""

import argparse
import hashlib
import json
import pathlib
import unicodedata

import lemmas
import numpy as np
import onnx
import torch
import treebank
import wordpiece
from batches import UPOS
from model import LINK
from onnx import TensorProto, helper, numpy_helper
from treebank import ENTITY_TAGS

PLACES = 256
CONTRIB = "com.microsoft"


class Graph:
    """Nodes and weights collected in order."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def constant(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, outputs, domain="", **attributes):
        outputs = [outputs] if isinstance(outputs, str) else outputs
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def linear(self, name, x, weight, bias):
        """x @ weight.T + bias, `weight` [out, in] as PyTorch keeps it."""
        scale = np.abs(weight).max(axis=1) / 63
        table = np.round(weight / scale[:, None]).astype(np.int8).T
        inputs = [x, self.constant(f"{name}.w", table), self.constant(f"{name}.s", scale.astype(np.float32)),
                  self.constant(f"{name}.z", np.zeros(len(scale), np.int8)), self.constant(f"{name}.b", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, f"{name}.y", CONTRIB)


def kept(vocabulary):
    """The pieces to ship: all but the unused ones and those in scripts that English text does not use."""
    def english(piece):
        letters = [c for c in piece.removeprefix("##") if c.isalpha()]
        return all("LATIN" in unicodedata.name(c, "") for c in letters)

    return [p for p in vocabulary if p in ("[CLS]", "[SEP]", "[UNK]") or not p.startswith("[unused") and english(p)]


def model_of(saved, vocabulary, pieces):
    w = {name: tensor.float().numpy() for name, tensor in saved["model"].items()}
    g = Graph()
    table = w["encoder.words.weight"][[vocabulary[p] for p in pieces]]
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    words = g.constant("words", np.round(table / scale).astype(np.int8))
    g.node("Gather", [words, "pieces"], "piece_bytes")
    g.node("Cast", ["piece_bytes"], "piece_floats", to=TensorProto.FLOAT)
    g.node("Gather", [g.constant("word_scales", scale.astype(np.float32)), "pieces"], "piece_scales")
    g.node("Mul", ["piece_floats", "piece_scales"], "piece_vectors")
    g.node("Gather", [g.constant("shape_vectors", w["encoder.shapes.weight"]), "shapes"], "shaped")
    g.node("Gather", [g.constant("places", w["encoder.positions.weight"][:PLACES]), "positions"], "placed")
    g.node("Sum", ["piece_vectors", "shaped", "placed"], "embedded")
    x = g.node("LayerNormalization", ["embedded", g.constant("norm.g", w["encoder.embedded.weight"]),
                                      g.constant("norm.b", w["encoder.embedded.bias"])], "x", epsilon=1e-12)
    g.constant("batch_axis", np.array([0], np.int64))
    for number in range(saved["layers"]):
        x = layer(g, w, f"encoder.layers.{number}", x)
    vectors = g.node("Gather", [x, "firsts"], "vectors", axis=0)
    heads(g, w, vectors, len(saved["relations"]))
    integers = [helper.make_tensor_value_info(name, TensorProto.INT32, [size])
                for name, size in (("pieces", "p"), ("shapes", "p"), ("positions", "p"), ("firsts", "w"))]
    floats = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in (
        ("upos", ["w", len(UPOS)]), ("entities", ["w", len(ENTITY_TAGS)]), ("arcs", ["w", "w"]),
        ("label_keys", ["w", "k"]), ("label_heads", ["w", "h"]),
        ("link_anaphors", ["w", LINK + 1]), ("link_antecedents", ["w", LINK + 1]))]
    lemma = helper.make_tensor_value_info("lemmas", TensorProto.INT64, ["w"])
    graph = helper.make_graph(g.nodes, "parley", integers, [*floats, lemma], g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)], ir_version=8)


def layer(g, w, name, x):
    def part(*names, kind):
        return np.concatenate([w[f"{name}.{n}.{kind}"] for n in names])

    mixed = ("query", "key", "value")
    g.linear(f"{name}.qkv", x, part(*mixed, kind="weight"), part(*mixed, kind="bias"))
    parts = [f"{name}.{n}" for n in mixed]
    g.node("Split", [f"{name}.qkv.y"], parts, axis=1)
    batched = [g.node("Unsqueeze", [p, "batch_axis"], f"{p}.batched") for p in parts]
    heads = w["encoder.words.weight"].shape[1] // 32
    g.node("MultiHeadAttention", batched, f"{name}.mixed", CONTRIB, num_heads=heads)
    flat = g.node("Squeeze", [f"{name}.mixed", "batch_axis"], f"{name}.flat")
    y = g.linear(f"{name}.output", flat, part("output", kind="weight"), part("output", kind="bias"))
    x = norm(g, w, f"{name}.attended", x, y)
    inner = g.linear(f"{name}.inner", x, part("inner", kind="weight"), part("inner", kind="bias"))
    inner = g.node("Gelu", [inner], f"{name}.active", CONTRIB)
    return norm(g, w, f"{name}.fed", x, g.linear(f"{name}.outer", inner, part("outer", kind="weight"), part("outer", kind="bias")))


def norm(g, w, name, x, y):
    gain, bias = (g.constant(f"{name}.{kind}", w[f"{name}.{kind}"]) for kind in ("weight", "bias"))
    total = g.node("Add", [x, y], f"{name}.sum")
    return g.node("LayerNormalization", [total, gain, bias], f"{name}.y", epsilon=1e-12)


def heads(g, w, vectors, relations):
    names = ["upos", "entity", "lemma", "link.nothing", "link.prior",
             "arc_dependent.0", "arc_head.0", "label_dependent.0", "label_head.0", "link.anaphor.0", "link.antecedent.0"]
    sizes = [len(w[f"{n}.bias"]) for n in names]
    g.linear("heads", vectors, np.concatenate([w[f"{n}.weight"] for n in names]), np.concatenate([w[f"{n}.bias"] for n in names]))
    g.constant("sizes", np.array(sizes, np.int64))
    g.node("Split", ["heads.y", "sizes"], [f"{n}.raw" for n in names], axis=1)
    g.node("Softmax", ["upos.raw"], "upos", axis=1)
    g.node("Softmax", ["entity.raw"], "entities", axis=1)
    g.node("ArgMax", ["lemma.raw"], "lemmas", axis=1, keepdims=0)
    for n in names[5:]:
        g.node("LeakyRelu", [f"{n}.raw"], "label_heads" if n == "label_head.0" else f"{n}.active", alpha=0.1)
    for name, own in (("anaphor", "nothing"), ("antecedent", "prior")):
        g.node("Concat", [f"link.{name}.0.active", f"link.{own}.raw"], f"link_{name}s", axis=1)
    g.linear("arc", "arc_dependent.0.active", w["arc.weight"], w["arc.bias"])
    g.node("Transpose", ["arc_head.0.active"], "arc_columns", perm=[1, 0])
    g.node("MatMul", ["arc.y", "arc_columns"], "arc_pairs")
    prior = g.constant("arc_prior.w", w["arc_prior.weight"])
    g.node("MatMul", [prior, "arc_columns"], "arc_priors")
    g.node("Add", ["arc_pairs", "arc_priors"], "arcs")
    size = w["label_head.0.bias"].shape[0]
    keys, bias = w["label.weight"].reshape(relations, size, size), w["label.bias"].reshape(relations, size)
    weight = np.concatenate([keys, w["label_prior.weight"][:, None, :]], axis=1).reshape(-1, size)
    bias = np.concatenate([bias, w["label_prior.bias"][:, None]], axis=1).reshape(-1)
    g.linear("label", "label_dependent.0.active", weight, bias)
    g.node("Identity", ["label.y"], "label_keys")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", help="file that train.py wrote")
    parser.add_argument("vocabulary", help="vocab.txt of the encoder")
    parser.add_argument("folder", type=pathlib.Path, help="server/language/model")
    parser.add_argument("--gold", nargs="+", required=True, help="the CoNLL-U files of the training, for the table of lemmas")
    parser.add_argument("--silver", required=True)
    options = parser.parse_args()
    saved = torch.load(options.weights, weights_only=True)
    with open(options.vocabulary, encoding="utf-8") as lines:
        vocabulary = {line.rstrip("\n"): number for number, line in enumerate(lines)}
    pieces = kept(vocabulary)
    options.folder.mkdir(parents=True, exist_ok=True)
    gold = [sentence for path in options.gold for sentence in treebank.read(path)]
    known = lemmas.table(gold, treebank.lemma_lines(options.silver))
    rows = sorted("\t".join((form, upos, lemma)) for (form, upos), lemma in known.items())
    files = {"model.onnx": model_of(saved, vocabulary, pieces).SerializeToString(),
             "vocabulary.txt": "\n".join(pieces).encode(),
             "lemmas.tsv": "\n".join(rows).encode()}
    for name, content in files.items():
        (options.folder / name).write_bytes(content)
    description = {
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        "seed": saved["seed"], "layers": saved["layers"], "silver": saved["silver"], "upos": UPOS, "entities": ENTITY_TAGS,
        "shapes": wordpiece.SHAPES, "relations": saved["relations"], "edits": saved["lemmas"],
        "places": [[round(value, 4) for value in saved["model"][f"link.places.{i}.weight"][:, 0].tolist()] for i in range(3)]}
    (options.folder / "model.json").write_text(json.dumps(description, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
