"""SPARQL over a copy of the graph: `copy` keeps it, `workers` ask it in processes of their own, `guard` refuses."""
