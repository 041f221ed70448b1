"""Where a project's files are; the only place that writes any.

A project is a folder with `source/` in it. Its `templates/` stand before the ones that docgen brings.
"""

import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from docgen.diagnostics import Finding, Location, Message, Severity, SourceError, message

SOURCE = "source"
TEMPLATES = "templates"
DIST = "dist"
WORDING = "wording"
USAGE = "usage"
_YEAR_DIGITS = 4
_START = 1


class Project(Struct, frozen=True):
    """A project's root folder and what is found under it."""

    root: Path

    @property
    def source(self) -> Path:
        """The folder of the reports as data."""
        return self.root / SOURCE

    @property
    def dist(self) -> Path:
        """The folder of what is handed out, a folder a year."""
        return self.root / DIST

    def years(self) -> tuple[int, ...]:
        """Return the years that have a report folder, in rising order."""
        names = (entry.name for entry in self.source.iterdir() if entry.is_dir())
        return tuple(sorted(int(name) for name in names if _is_year(name)))

    def newest_year(self) -> int:
        """Return the newest year that has a report.

        Raises:
            SourceError: There is none.
        """
        years = self.years()
        if not years:
            raise SourceError(_no_year(self))
        return years[-1]

    def read_source(self, name: str) -> tuple[bytes, str]:
        """Return the bytes of the source file `name` (`2020/report.yaml`) and its name for messages.

        Raises:
            SourceError: The file cannot be read.
        """
        return _read(self.source / name)

    def read_source_if_there(self, name: str) -> tuple[bytes, str] | None:
        """Return what `read_source` returns, or `None` where there is no such file."""
        return _read(self.source / name) if (self.source / name).exists() else None

    def open_template(self, name: str) -> tuple[bytes, str]:
        """Return the bytes of the template `name` and its name for messages; the project's own comes first.

        Raises:
            FileNotFoundError: Neither the project nor docgen has it.
            SourceError: It is there and cannot be read.
        """
        for folder in (self.root / TEMPLATES, own_templates()):
            if (folder / name).is_file():
                return _read(folder / name)
        raise FileNotFoundError(name)

    def editions(self) -> tuple[str, ...]:
        """Return the names of the style sheets: the project's own and those that docgen brings."""
        folders = (self.root / TEMPLATES, own_templates())
        names = {path.stem for folder in folders for path in folder.glob("*.yaml")}
        return tuple(sorted(names - {WORDING, USAGE}))


def read_given(path: Path, most: int) -> bytes:
    """Return the bytes of a file that the user names.

    Raises:
        SourceError: It cannot be read, is no file, or has more than `most` bytes.
    """
    name = display_name(path)
    if path.is_file() and path.stat().st_size > most:
        told = message("The file is too large: {size} MB.", size=path.stat().st_size // 1_000_000)
        raise SourceError(_unreadable(name, told))
    return _read(path)[0]


def find_project(start: Path) -> Project:
    """Return the project that `start` lies in: the nearest folder, upwards, with `source/` in it.

    Raises:
        SourceError: There is none.
    """
    for folder in (start, *start.parents):
        if (folder / SOURCE).is_dir():
            return Project(folder)
    raise SourceError(
        Finding(
            "P001",
            Severity.ERROR,
            None,
            message("No report project in {folder}: it has no folder named source.", folder=start),
            message("Go to the project's folder, or name it with --project."),
        )
    )


def current_folder() -> Path:
    """Return the folder that the user stands in.

    Raises:
        SourceError: It was deleted meanwhile.
    """
    try:
        return Path.cwd()
    except OSError as error:
        raise SourceError(
            Finding(
                "P007",
                Severity.ERROR,
                None,
                message("The current folder is gone."),
                message("Go to the project's folder again, or name it with --project."),
            )
        ) from error


def own_templates() -> Path:
    """Return the folder of the templates that docgen brings, in a wheel or in a checkout."""
    package = Path(__file__).parent
    packaged = package / TEMPLATES
    return packaged if packaged.is_dir() else package.parent / TEMPLATES


def display_name(path: Path) -> str:
    """Return `path` as a person at this terminal would write it, with forward slashes."""
    with suppress(ValueError, OSError):
        return path.resolve().relative_to(Path.cwd()).as_posix()
    return path.as_posix()


def write_outputs(outputs: dict[Path, bytes]) -> dict[Path, Finding]:
    """Write each output whole or not at all, and return why those that could not be written could not.

    A file that already holds the same bytes is left alone. One that cannot be written (held open by a word
    processor, say) does not keep the others from being written.
    """
    return {path: finding for path, data in outputs.items() if (finding := _write(path, data)) is not None}


def stale_outputs(outputs: dict[Path, bytes]) -> tuple[Path, ...]:
    """Return the paths whose file is missing or holds other bytes."""
    return tuple(path for path, data in outputs.items() if not _holds(path, data))


def _write(path: Path, data: bytes) -> Finding | None:
    if _holds(path, data):
        return None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        return Finding(
            "P003",
            Severity.ERROR,
            None,
            message(
                "{file} cannot be written: {reason}.", file=display_name(path), reason=error.strerror or error
            ),
            message(
                "Close it where it is open (Word, WPS, a PDF reader), check the folder, and build again."
            ),
        )
    return None


def _replace(path: Path, data: bytes) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes a private file; what is handed out is readable as any new file would be.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _read(path: Path) -> tuple[bytes, str]:
    name = display_name(path)
    try:
        if not path.is_file():
            raise SourceError(_unreadable(name, _no_file(path)))
        return path.read_bytes(), name
    except OSError as error:
        told = message("The file cannot be read: {reason}.", reason=error.strerror or error)
        raise SourceError(_unreadable(name, told)) from error


def _no_file(path: Path) -> Message:
    return message("This is no file.") if path.exists() else message("There is no such file.")


def _unreadable(name: str, sentence: Message) -> Finding:
    return Finding(
        "P002",
        Severity.ERROR,
        Location(name, _START, _START),
        sentence,
        message("Check that it exists, that its name is right and that you may read it."),
    )


def _no_year(project: Project) -> Finding:
    return Finding(
        "P004",
        Severity.ERROR,
        None,
        message(
            "{folder} has no report: there is no folder named by a year.", folder=display_name(project.source)
        ),
        message("Make a folder such as source/2020 with a report.yaml in it."),
    )


def _is_year(name: str) -> bool:
    return len(name) == _YEAR_DIGITS and name.isascii() and name.isdigit()
