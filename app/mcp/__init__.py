"""The canned queries as tools of the Model Context Protocol: read-only, over standard input and output."""
