"""The writers: any block tree and its pages on any medium."""
