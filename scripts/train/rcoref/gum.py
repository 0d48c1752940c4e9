"""GUM's documents with their chains: raw text and mentions as spans of its characters that are no white space.

Mentions are those of `Entity=` in MISC; one chain holds all mentions of one number, whatever the link (pronoun,
apposition, predicate, repeated noun). Chains of one mention are left out.
"""
import dataclasses
import re
from collections import Counter
from pathlib import Path

PERMISSIVE = ("academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")
PIECE = re.compile(r"\((\d+)-([^()]*)(\)?)|(\d+)\)")


@dataclasses.dataclass
class Document:
    name: str
    genre: str
    text: str                 # paragraphs parted by an empty line, as eval_tokens has it
    mentions: dict            # (begin, end) -> number of its chain, characters that are no white space
    types: dict               # (begin, end) -> GUM's entity type

    def chains(self):
        """Sets of spans, two or more each."""
        chains = {}
        for span, chain in self.mentions.items():
            chains.setdefault(chain, set()).add(span)
        return [chain for chain in chains.values() if len(chain) > 1]


class _Reader:
    def __init__(self):
        self.text, self.length = "", 0  # length: characters that are no white space
        self.opened, self.found = {}, []

    def sentence(self, text, rows, fresh):
        if self.text:
            self.text += "\n\n" if fresh else " "
        self.text += text
        for form, misc in rows:
            begin, self.length = self.length, self.length + len(re.sub(r"\s", "", form))
            value = next((field[7:] for field in misc.split("|") if field.startswith("Entity=")), "")
            for number, attributes, single, closed in PIECE.findall(value):
                if closed:
                    start, kind = self.opened[closed].pop()
                    self.found.append((start, self.length, closed, kind))
                elif single:
                    self.found.append((begin, self.length, number, attributes.split("-")[0]))
                else:
                    self.opened.setdefault(number, []).append((begin, attributes.split("-")[0]))


def read(path):
    reader, text, rows, fresh = _Reader(), "", [], True
    for line in Path(path).read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("# newpar"):
            fresh = True
        elif line.startswith("# text ="):
            text = line[len("# text ="):].strip()
        elif not line and rows:
            reader.sentence(text, rows, fresh)
            rows, fresh = [], False
        elif line[:1].isdigit():
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append((columns[1], columns[9]))
    if len(re.sub(r"\s", "", reader.text)) != reader.length:
        raise ValueError(f"{path}: words do not spell the text")
    sizes = Counter(number for *_, number, _ in reader.found)
    mentions, types = {}, {}
    for begin, end, number, kind in reader.found:
        if sizes[number] > 1:
            mentions.setdefault((begin, end), number)
            types.setdefault((begin, end), kind)
    name = Path(path).stem
    return Document(name, name.split("_")[1], reader.text, mentions, types)


def documents(folder, held_out):
    """Documents of the permissive genres under ud_gum/: GUM's dev split when `held_out`, else those for training."""
    dev = set(Path(folder, "dev_documents.txt").read_text(encoding="utf-8").split())
    return [read(path) for path in sorted(Path(folder, "gum_dep").glob("GUM_*.conllu"))
            if path.stem.split("_")[1] in PERMISSIVE and (path.stem in dev) == held_out]
