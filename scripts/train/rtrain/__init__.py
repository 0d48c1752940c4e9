"""Training of Rashomon's shared encoder and its heads; see docs/model.md."""
