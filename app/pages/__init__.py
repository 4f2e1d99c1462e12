"""The pages at `/`: HTML for people, rendered here from what the API's own functions give, in Vietnamese or English."""
