"""Sentences in signs, and what the rules of events and inspections share: words, heads and chairs, the article around."""
