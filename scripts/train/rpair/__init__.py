"""The pair scorer: a cross-encoder over two passages. Data, training, export."""
