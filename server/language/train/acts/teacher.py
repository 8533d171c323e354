"""The teacher: a pretrained encoder with act heads of its own."""

from batches import Encoding
from encoder import SharedDropout
from pretrained import pretrained, vocabulary
from torch import nn

from acts.heads import ActHeads

PAIR = 128
DROPOUT = 0.2


class Teacher(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.dropout = SharedDropout(DROPOUT)
        self.acts = ActHeads(encoder.width, PAIR)

    def forward(self, t):
        """Scores of acts and parts (see ActHeads) for a batch of batches.tensors."""
        hidden = self.encoder(t["pieces"], t["shapes"], t["mask"])
        return self.acts(self.dropout(hidden.gather(1, t["firsts"][:, :, None].expand(-1, -1, hidden.shape[-1]))))


def build(folder, layers):
    """A teacher on the first layers of the encoder in a folder, and the encoding of its words."""
    return Teacher(pretrained(folder, layers)), Encoding(vocabulary(f"{folder}/vocab.txt"), [])
