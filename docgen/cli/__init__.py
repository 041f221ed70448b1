"""The commands; the only place that prints.

Exit codes: 0 done · 1 findings at or above the asked severity, or stale or unwritable outputs · 2 usage ·
3 input unusable, nothing written.
"""

import gc
import signal
import sys

import click

from docgen.cli import beginning, judging, making, measuring, showing, years
from docgen.cli.base import docgen, speak

__all__ = ["beginning", "docgen", "judging", "main", "making", "measuring", "showing", "years"]

OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A console may lack characters of the report (code page 936 has no 𬭸): show them as escapes.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # A process of a third of a second makes little garbage: looking for it seldom saves 30 ms.
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    # What cannot be read of a command line is told before its --lang is known.
    speak(None)
    try:
        sys.exit(docgen.main(prog_name="docgen", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(128 + signal.SIGINT)
    finally:
        # The interpreter would look through everything once more before it ends: 10 ms for nothing.
        gc.freeze()
