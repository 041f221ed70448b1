"""The Chinese of the page: numerals, dates, quantities, punctuation, character classes."""
