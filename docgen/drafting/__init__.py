"""Source files from other source files: next year's report grown from this one, a new project, a diff.

Source files are edited as text, at the places that the reader knows, so that comments and layout stay.
"""
