"""The program on a topic: its articles in a folder, its event mentions or those of the corpus, what it makes of them."""
import json
import pathlib
import subprocess
import tempfile


class Run:
    """Calls of `dump` on one topic; offsets of the program are those of Article.text."""

    def __init__(self, program, articles):
        self.program, self.articles = str(program), articles
        self.folder = tempfile.TemporaryDirectory()
        self.paths = []
        for article in articles:
            self.paths.append(str(pathlib.Path(self.folder.name) / f'{article.name}.txt'))
            pathlib.Path(self.paths[-1]).write_text(article.text)

    def dump(self, stage, given):
        """What the program prints; with `given` its mentions are those of the corpus."""
        command = [self.program, 'dump', '--stage', stage]
        if given:
            listed = pathlib.Path(self.folder.name) / 'mentions.tsv'
            rows = [f'{path}\t{m.start}\t{m.end}\n' for path, a in zip(self.paths, self.articles) for m in a.mentions]
            listed.write_text(''.join(rows))
            command += ['--mentions', str(listed)]
        run = subprocess.run(command + self.paths, capture_output=True, text=True)
        if run.returncode:
            raise RuntimeError(f'dump --stage {stage}: status {run.returncode}: {run.stderr.strip()[-400:]}')
        return run.stdout

    def clusters(self, given):
        """[(article, start, end, event)] of every mention."""
        found = json.loads(self.dump('mentions', given))['mentions']
        return [(pathlib.Path(m['path']).stem, m['start'], m['end'], m['event']) for m in found]


def gold_of(articles, mentions):
    """The corpus' mention that each of the program's mentions is, or None, and whether it lies in a selected sentence.

    A mention is the corpus' when its word lies inside the corpus' span; of several in one span the first is it.
    """
    by_name = {a.name: a for a in articles}
    taken, found = set(), [None] * len(mentions)
    for i in sorted(range(len(mentions)), key=lambda i: mentions[i][:2]):
        name, start, end = mentions[i][:3]
        spans = [m for m in by_name[name].mentions if m.start <= start and end <= m.end and m not in taken]
        if spans:
            found[i] = min(spans, key=lambda m: m.end - m.start)
            taken.add(found[i])
    return found, [by_name[m[0]].is_selected(m[1]) for m in mentions]


def scored_clusters(articles, mentions, events):
    """Key and response of the measures: the corpus' clusters, and the program's over what lies in selected sentences."""
    gold, selected = gold_of(articles, mentions)
    key, response = {}, {}
    for article in articles:
        for mention in article.mentions:
            key.setdefault(mention.cluster, set()).add(mention)
    for mention, of_gold, inside, event in zip(mentions, gold, selected, events):
        if inside:
            response.setdefault(event, set()).add(of_gold or mention)
    return list(key.values()), list(response.values())
