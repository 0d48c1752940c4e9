"""The learned score of passage pairs: data from annotated stories, the score, findings, naming of findings."""
