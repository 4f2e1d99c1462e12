"""Sentences in signs and what the rules of events and inspections share: words, chairs, the article around."""
