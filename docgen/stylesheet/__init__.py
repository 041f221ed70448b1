"""The style sheet: every constant of the format, read from `templates/`."""
