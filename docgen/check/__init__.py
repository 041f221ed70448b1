"""Checks of a source beyond its shape: what can be read may still be wrong."""
