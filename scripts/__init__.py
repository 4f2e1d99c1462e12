"""What keeps the documentation true: `python -m scripts.docs` writes the parts of it that programs can write."""
