"""Pretrained encoders: a folder with model.safetensors and vocab.txt, of MiniLM (BERT's names) or of MPNet."""

from encoder import Distance, Encoder
from safetensors.torch import load_file

BERT = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "output": "attention.output.dense", "attended": "attention.output.LayerNorm",
        "inner": "intermediate.dense", "outer": "output.dense", "fed": "output.LayerNorm"}
MPNET = BERT | {"query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v",
                "output": "attention.attn.o", "attended": "attention.LayerNorm"}


def pretrained(folder, layers):
    """The first layers of the encoder, for the word pieces of BERT's uncased vocabulary."""
    weights = load_file(f"{folder}/model.safetensors")
    mpnet = "encoder.relative_attention_bias.weight" in weights
    width = weights["embeddings.word_embeddings.weight"].shape[1]
    inner = len(weights["encoder.layer.0.intermediate.dense.bias"])
    encoder = Encoder(width, layers, 12, inner, Distance(32, 12) if mpnet else None)
    _embeddings(encoder, weights, mpnet)
    names = MPNET if mpnet else BERT
    for part in ("weight", "bias"):
        getattr(encoder.embedded, part).data = weights[f"embeddings.LayerNorm.{part}"]
        for number, layer in enumerate(encoder.layers):
            for ours, theirs in names.items():
                getattr(getattr(layer, ours), part).data = weights[f"encoder.layer.{number}.{theirs}.{part}"]
    return encoder


def _embeddings(encoder, weights, mpnet):
    words, places = (weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position"))
    if mpnet:
        # MPNet's vocabulary is BERT's after four marks of its own, and its first two positions are for padding.
        begin, end = words[0], words[2]
        words, places = words[4:30526].clone(), places[2:]
        words[101], words[102] = begin, end
        encoder.distance.weight.data = weights["encoder.relative_attention_bias.weight"]
    else:
        places = places + weights["embeddings.token_type_embeddings.weight"][0]
    encoder.words.weight.data, encoder.positions.weight.data = words, places


def vocabulary(path):
    """Pieces with their ids, of a vocab.txt; MPNet's is BERT's between marks of its own."""
    with open(path, encoding="utf-8") as lines:
        pieces = [line.rstrip("\n") for line in lines]
    return {piece: number for number, piece in enumerate(pieces[pieces.index("[PAD]"):])}
