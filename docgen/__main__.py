"""`python -m docgen`: the command line, where the script of that name is not on the path."""

from docgen.cli import main

main()
