"""Which things are one: people's judgements kept and carried out, and the pairs that may be one but are not joined."""
