"""The table of weights that the program reads: lib/resources/conflicts/calibration.tsv."""

HEAD = """# Weights of logistic regressions. Columns: model, feature, weight
# Model "pair" weighs a pair of passages, together with pair_trees.tsv (whose share is "pair trees"); "relation.X" how its
# positions stand to one another (the largest wins), the others (named after a rule) whether the rule names what differs.
# "trust" has the exponents of what the pair scorer says of kinds and relations.
# Pairs of at least "pair worth" are judged by the pair scorer and weighed again by model "judged"; "pair cut" is the
# least confidence of a finding.
# Origin: fitted by scripts/train/calibrate on annotated stories (figures only, no text). Licence: Apache-2.0
"""


def kept_rows(path, model):
    """Rows of one model as the table has them."""
    return [line for line in path.read_text().splitlines(True) if line.startswith(model + '\t')]


def judged_rows(names, weights):
    return [f'judged\t{name}\t{weight:.4f}\n' for name, weight in zip(names + ['bias'], weights)]


def trust_rows(kind, relation):
    return [f'trust\tkind\t{kind:.3f}\n', f'trust\trelation\t{relation:.3f}\n']


def write(path, columns, first, judged, naming, relations, cut, worth):
    """`first`: weights of the columns, share of the trees; `judged`: rows of the second score, and of trust in the scorer."""
    weights, share = first
    with open(path, 'w') as out:
        out.write(HEAD)
        out.write(f'pair\tcut\t{cut:.3f}\npair\tworth\t{worth:.3f}\npair\ttrees\t{share:.3f}\n')
        out.writelines(judged)
        for name, weight in zip(columns + ['bias'], weights):
            if abs(weight) >= 0.0001:
                out.write(f'pair\t{name}\t{weight:.4f}\n')
        for relation, of_relation in sorted(relations.items()):
            for name, weight in zip(columns + ['bias'], of_relation):
                if abs(weight) >= 0.002:
                    out.write(f'relation.{relation}\t{name}\t{weight:.3f}\n')
        for rule, of_rule in naming.items():
            for name, weight in of_rule.items():
                out.write(f'{rule}\t{name}\t{weight:.4f}\n')
