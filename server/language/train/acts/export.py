"""Writes the act heads into model.onnx, beside the others: python -m acts.export WEIGHTS MODEL [--out FOLDER]

Heads of acts that are there already give way to them. All other nodes and weights stay to the byte.
"""

import argparse
import hashlib
import json
import pathlib
import shutil

import numpy as np
import onnx
import torch
from export import CONTRIB, Graph
from onnx import TensorProto, helper

from acts.heads import ACTS, PARTS, STATUSES
from acts.student import ATTENTION, DEPTH, PAIR
from acts.vectors import LAYERS, output_of

#: What the server reads, with the length of each word's row.
OUTPUTS = {"act_cues": len(ACTS) * len(STATUSES), "act_keys": len(PARTS) * (PAIR + 1), "act_words": PAIR + len(PARTS)}


class Heads(Graph):
    """The graph of a student; the names of its nodes and weights begin with `act`, so that they can be found again."""

    def __init__(self, saved):
        super().__init__()
        self.saved = {name: tensor.float().numpy() for name, tensor in saved.items()}

    def norm(self, name, x, out):
        gain, bias = (self.constant(f"act.{name}.{kind}", self.saved[f"{name}.{kind}"]) for kind in ("weight", "bias"))
        return self.node("LayerNormalization", [x, gain, bias], f"act.{out}", epsilon=1e-5)

    def dense(self, name, x):
        return self.linear(f"act.{name}", x, self.saved[f"{name}.weight"], self.saved[f"{name}.bias"])

    def words(self):
        """The student's word vectors."""
        layers = [self.node("Gather", [output_of(layer), "firsts"], f"act.layer.{i}", axis=0) for i, layer in enumerate(LAYERS)]
        normed = [self.norm(f"norms.{i}", layer, f"normed.{i}") for i, layer in enumerate(layers)]
        x = self.dense("joined", self.node("Concat", normed, "act.concatenated", axis=1))
        for number in range(DEPTH):
            x = self.block(f"blocks.{number}", x)
        return self.norm("last", x, "words")

    def block(self, name, x):
        parts = [f"act.{name}.{part}" for part in ("query", "key", "value")]
        self.node("Split", [self.dense(f"{name}.qkv", self.norm(f"{name}.attended", x, f"{name}.before"))], parts, axis=1)
        batched = [self.node("Unsqueeze", [part, "batch_axis"], f"{part}.batched") for part in parts]
        mixed = self.node("MultiHeadAttention", batched, f"act.{name}.mixed", CONTRIB, num_heads=ATTENTION)
        flat = self.node("Squeeze", [mixed, "batch_axis"], f"act.{name}.flat")
        x = self.node("Add", [x, self.dense(f"{name}.output", flat)], f"act.{name}.between")
        inner = self.dense(f"{name}.inner", self.norm(f"{name}.fed", x, f"{name}.normed"))
        active = self.node("Gelu", [inner], f"act.{name}.active", CONTRIB)
        return self.node("Add", [x, self.dense(f"{name}.outer", active)], f"act.{name}.after")

    def heads(self, words):
        """Chances of acts; keys and vectors whose products are the scores of parts, each with a score of its own."""
        names = ["acts.cue", "acts.cue_prior", "acts.participant.0", "acts.cueing.0"]
        kinds = {kind: np.concatenate([self.saved[f"{name}.{kind}"] for name in names]) for kind in ("weight", "bias")}
        sizes = self.constant("act.sizes", np.array([len(self.saved[f"{name}.bias"]) for name in names], np.int64))
        self.node("Split", [self.linear("act.heads", words, **kinds), sizes], [f"act.{name}.raw" for name in names], axis=1)
        cube = self.constant("act.cube", np.array([-1, len(ACTS), len(STATUSES)], np.int64))
        row = self.constant("act.row", np.array([-1, OUTPUTS["act_cues"]], np.int64))
        statuses = self.node("Reshape", ["act.acts.cue.raw", cube], "act.statuses")
        self.node("Reshape", [self.node("Softmax", [statuses], "act.chances", axis=2), row], "act_cues")
        participant, cueing = (self.node("LeakyRelu", [f"act.acts.{name}.0.raw"], f"act.{name}", alpha=0.1)
                               for name in ("participant", "cueing"))
        scale = np.sqrt(np.float32(PAIR))
        keys = self.linear("act.keys", cueing, self.saved["acts.keys.weight"] / scale, self.saved["acts.keys.bias"] / scale)
        self.node("Concat", [keys, "act.acts.cue_prior.raw"], "act_keys", axis=1)
        self.node("Concat", [participant, self.dense("acts.participant_prior", participant)], "act_words", axis=1)


def is_own(name):
    return name.startswith(("act.", "act_"))


def with_heads(model, saved):
    """The model with these act heads instead of those that it may have."""
    own = Heads(saved)
    own.heads(own.words())
    nodes = [node for node in model.graph.node if not any(is_own(name) for name in node.output)]
    weights = [weight for weight in model.graph.initializer if not is_own(weight.name)]
    outputs = [output for output in model.graph.output if not is_own(output.name)]
    outputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["w", size]) for name, size in OUTPUTS.items()]
    graph = helper.make_graph(nodes + own.nodes, model.graph.name, list(model.graph.input), outputs, weights + own.weights)
    return helper.make_model(graph, opset_imports=list(model.opset_import), ir_version=model.ir_version)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", help="file that train_student.py wrote")
    parser.add_argument("model", type=pathlib.Path, help="server/language/model")
    parser.add_argument("--out", type=pathlib.Path, help="folder for a copy with these heads; default: the model itself")
    options = parser.parse_args()
    out = options.out or options.model
    if out != options.model:
        shutil.copytree(options.model, out, dirs_exist_ok=True)
    saved = torch.load(options.weights, weights_only=True)["model"]
    content = with_heads(onnx.load(options.model / "model.onnx"), saved).SerializeToString()
    (out / "model.onnx").write_bytes(content)
    description = json.loads((out / "model.json").read_text(encoding="utf-8"))
    description["sha256"]["model.onnx"] = hashlib.sha256(content).hexdigest()
    (out / "model.json").write_text(json.dumps(description, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
