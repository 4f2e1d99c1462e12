"""The service's addresses, one noun a file."""
