"""Word vectors of the shipped model, from some of its layers: python -m acts.vectors MODEL SENTENCES OUT

They come from the int8 file itself, so that the act heads learn from what they will see. OUT: for each sentence a tensor
[1 + words, layers * width], the root first.
"""

import argparse

import numpy as np
import onnx
import onnxruntime
import torch
from batches import Encoding, tensors
from export import PLACES
from onnx import TensorProto, helper

from acts import sentences

LAYERS = [2, 4, 6]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="server/language/model")
    parser.add_argument("sentences", help="what sentences.ts or silver.py printed")
    parser.add_argument("out")
    return parser.parse_args()


def output_of(layer):
    """The node of model.onnx that holds what the layer, counted from 1, gives."""
    return f"encoder.layers.{layer - 1}.fed.y"


def session(path):
    """The model with the layers as its outputs."""
    model = onnx.load(path)
    del model.graph.output[:]
    model.graph.output.extend(helper.make_tensor_value_info(output_of(layer), TensorProto.FLOAT, None) for layer in LAYERS)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options)


def vectors_of(running, sentence, encoding):
    t = tensors([sentence], encoding, torch.device("cpu"))
    inputs = {name: t[name][0].numpy()[:PLACES].astype(np.int32) for name in ("pieces", "shapes")}
    inputs["positions"] = np.arange(len(inputs["pieces"]), dtype=np.int32)
    inputs["firsts"] = np.minimum(t["firsts"][0].numpy(), len(inputs["pieces"]) - 1).astype(np.int32)
    layers = running.run(None, inputs)
    return torch.tensor(np.concatenate([layer[inputs["firsts"]] for layer in layers], 1)).half()


def main():
    options = arguments()
    running = session(f"{options.model}/model.onnx")
    with open(f"{options.model}/vocabulary.txt", encoding="utf-8") as lines:
        encoding = Encoding({line.rstrip("\n"): number for number, line in enumerate(lines)}, [])
    torch.save([vectors_of(running, sentence, encoding) for sentence in sentences.read([options.sentences])], options.out)


if __name__ == "__main__":
    main()
