"""Event coreference: ECB+ as articles and clusters, the measures of CoNLL-2012, the fit of the linker."""
