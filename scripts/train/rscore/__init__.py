"""The learned score of passage pairs: data from annotated stories, boosted trees, findings, naming of findings."""
