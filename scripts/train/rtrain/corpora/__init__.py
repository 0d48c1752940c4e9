"""Readers of annotated corpora: each gives a list of Sentence."""
