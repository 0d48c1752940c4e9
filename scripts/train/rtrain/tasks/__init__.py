"""What the heads learn: one file a kind of task, `table.py` lists those that are trained."""
