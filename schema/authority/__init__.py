"""What the project knows beforehand: documents, terms, types of bodies and posts, places (see README.md)."""
