"""ECB+ (Cybulska and Vossen 2014, CC BY 3.0): topics as plain articles with their event mentions and clusters.

An article is its sentences, one a paragraph, tokens joined as print has them; a span is bytes of that text. The address that
is sentence 0 of an ecbplus article is left out. An event mention is a tag ACTION_* or NEG_ACTION_*; mentions outside the
sentences of ECBplus_coreference_sentences.csv are dropped, since the corpus is complete in those alone.
"""
import collections
import csv
import pathlib
import re
import xml.etree.ElementTree as xml

CLOSE = re.compile(r"""^([,.;:?!%)\]”]|''|['’](s|re|ve|ll|d|m|S)|n['’]t)$""")
OPEN = {'(', '[', '``', '$', '“', '‘', '#'}

Mention = collections.namedtuple('Mention', 'article start end cluster')  # start and end of its first and last token


class Article:
    def __init__(self, path, selected):
        root = xml.parse(path).getroot()
        self.name = path.stem
        self.spans, self.sentence_of, self.text = {}, {}, ''
        by_sentence = collections.defaultdict(list)
        for token in root.iter('token'):
            by_sentence[int(token.get('sentence'))].append(token)
        for number, tokens in sorted(by_sentence.items()):
            if number or 'plus' not in self.name:
                self.text += self.paragraph(number, tokens, len(self.text.encode())) + '\n\n'
        self.selected = sorted(self.bounds(n) for n in set(self.sentence_of.values()) & selected)
        self.mentions = self.read_mentions(root)

    def paragraph(self, number, tokens, at):
        text, quoted, glue = '', False, True
        for token in tokens:
            form = token.text or ''
            closes = bool(CLOSE.match(form)) or (form == '"' and quoted) or form == '/'
            opens = form in OPEN or (form == '"' and not quoted) or form == '/'
            quoted ^= form == '"'
            form = '"' if form in ('``', "''") else form
            text += '' if glue or closes else ' '
            begin = at + len(text.encode())
            text += form
            self.spans[token.get('t_id')] = (begin, at + len(text.encode()))
            self.sentence_of[token.get('t_id')] = number
            glue = opens
        return text

    def bounds(self, sentence):
        spans = [self.spans[t] for t, number in self.sentence_of.items() if number == sentence]
        return min(spans)[0], max(end for _, end in spans)

    def is_selected(self, start):
        return any(begin <= start < end for begin, end in self.selected)

    def read_mentions(self, root):
        cluster_of = {}
        for relation in root.find('Relations'):
            name = relation.get('note') if relation.tag == 'CROSS_DOC_COREF' else f'{self.name}:{relation.get("r_id")}'
            for source in relation.iter('source'):
                cluster_of[source.get('m_id')] = name
        found = []
        for mark in root.find('Markables'):
            spans = [self.spans[a.get('t_id')] for a in mark.iter('token_anchor') if a.get('t_id') in self.spans]
            if not re.match(r'(NEG_)?ACTION', mark.tag) or not spans or not self.is_selected(min(spans)[0]):
                continue
            cluster = cluster_of.get(mark.get('m_id'), f'{self.name}:m{mark.get("m_id")}')
            found.append(Mention(self.name, min(spans)[0], max(end for _, end in spans), cluster))
        # A span annotated twice is one mention: the one that is in a cluster, if any.
        found.sort(key=lambda m: (m.start, m.end, m.cluster.startswith(self.name)))
        return [m for i, m in enumerate(found) if not i or (m.start, m.end) != (found[i - 1].start, found[i - 1].end)]


def read_topic(folder, topic):
    """The articles of both sub-topics of a topic, by name."""
    folder = pathlib.Path(folder)
    selected = collections.defaultdict(set)
    with open(folder / 'ECBplus_coreference_sentences.csv', encoding='utf-8-sig') as file:
        for row in csv.reader(file):
            if row[0] == str(topic):
                selected[f'{row[0]}_{row[1]}'].add(int(row[2]))
    return [Article(path, selected[path.stem]) for path in sorted((folder / str(topic)).glob('*.xml'))]


def topics_of(folder):
    return sorted(int(p.name) for p in pathlib.Path(folder).iterdir() if p.is_dir())


def listed(path):
    """Topics of a list, one a line, '#' begins a comment."""
    return [int(line) for line in pathlib.Path(path).read_text().split('\n') if line and not line.startswith('#')]
