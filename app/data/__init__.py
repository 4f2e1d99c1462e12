"""Answers from the graph: questions asked with limits, names resolved to ids, pages told apart by cursors."""
