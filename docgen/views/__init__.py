"""Views (版式视图): a resolved text arranged as a block tree, each in its own way."""
