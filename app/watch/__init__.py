"""What the service tells of itself: a line for each request, figures for Prometheus."""
