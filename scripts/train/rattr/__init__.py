"""Learning which drafted attributions are kept; see docs/model.md."""
