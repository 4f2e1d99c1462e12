"""Who may ask: keys with scopes, hashed at rest; rate limits; the gate before every route."""
