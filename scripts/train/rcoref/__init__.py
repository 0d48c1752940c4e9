"""Coreference: GUM's chains as gold, what `rashomon dump --stage entities` prints, and the measures between them."""
