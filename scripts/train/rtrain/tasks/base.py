"""The one interface that the training loop, the export and the evaluation know of a task."""

from ..encoder import WIDTH

IGNORE = -100  # target of a word without annotation


class Task:
    """A head with its targets, loss, graph outputs, decoding and scores.

    name: of the head and its weights. group: tasks of one group share a mix of the encoder's layers.
    weight: of its loss. layers, width: transformer layers that its group has of its own over the encoder's words, and how
    wide they are. A task holds its label inventory, filled by `collect` or `restore`.
    """

    name = group = ""
    weight = 1.0
    layers, width = 0, WIDTH

    def collect(self, sentences):
        """Fills the label inventory from training sentences."""

    def inventory(self):
        """What a checkpoint keeps of the inventory."""
        return []

    def restore(self, inventory):
        """Takes the inventory of a checkpoint."""

    def build(self, width):
        """The head, an nn.Module over word vectors [B, W, width]."""
        raise NotImplementedError

    def targets(self, sentence):
        """{target name: [int] one a word, or an array [W, W]}, IGNORE where not annotated."""
        raise NotImplementedError

    def loss(self, head, vectors, batch):
        """Sum over annotated words; `batch` holds "words" [B, W] bool and this task's targets [B, W] int64."""
        raise NotImplementedError

    def outputs(self, head, vectors):
        """{graph output name: tensor} for all words."""
        raise NotImplementedError

    def describe(self):
        """Entries of "heads" in model.json."""
        raise NotImplementedError

    def decode(self, outputs):
        """{label name: [label]} of one sentence from its outputs (numpy, cut to its words)."""
        raise NotImplementedError

    def score(self, gold, predicted):
        """{figure: value} over pairs of sentences and decoded labels; empty where nothing is annotated."""
        raise NotImplementedError
