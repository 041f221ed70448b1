"""docgen: a formal report kept as YAML, rendered as Word, PDF and a one-page fact sheet."""

__version__ = "0.1.0"
