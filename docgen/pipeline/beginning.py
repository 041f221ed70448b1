"""What a project begins with: an existing report, a sample, files of an older format."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from docgen.diagnostics import Finding, Location, Severity, SourceError, message
from docgen.pipeline.schemas import SCHEMA_KINDS, schema_text
from docgen.project import Project, display_name, read_given
from docgen.sources import SOURCE_KINDS

if TYPE_CHECKING:
    from docgen.importing import Imported
    from docgen.importing.word import Changes

_SOURCE = "source"
_NO_INDICATORS = """\
# yaml-language-server: $schema=schema/indicators.schema.json
# 指标：每个数字只在这里写一次；报告和一览表都引用这里的数字。
# 导入时找到的数字在各年的 proposals.yaml 里，供挑选。
schema: docgen/indicators/1
indicators: []
"""


class Beginning(Struct, frozen=True):
    """The files of an imported report by where they belong, its year, and what the import says of it."""

    files: dict[Path, bytes]
    year: int
    imported: "Imported"


def import_file(root: Path, path: Path, year: int | None, changes: "Changes") -> Beginning:
    """Return the sources that the file `path` makes in the project `root`.

    `proposals.yaml` stands beside the report; docgen does not read it. The indicators that there are stay.

    Raises:
        SourceError: The file cannot be read or does not say its year, or the year has been begun.
    """
    from docgen.importing import import_report
    from docgen.importing.limits import LARGEST_WORD_FILE

    data = read_given(path, LARGEST_WORD_FILE)
    imported = import_report(data, path.name, changes)
    of = year or imported.year
    if of is None:
        raise SourceError(_no_year(path))
    folder = root / _SOURCE / str(of)
    _refuse(folder)
    files = {
        folder / "report.yaml": imported.report_yaml.encode("utf-8"),
        folder / "proposals.yaml": imported.proposals_yaml.encode("utf-8"),
        folder / f"original{path.suffix.lower()}": data,
    }
    indicators = root / _SOURCE / "indicators.yaml"
    if not indicators.exists():
        files[indicators] = _NO_INDICATORS.encode("utf-8")
    return Beginning(files | schema_files(root), of, imported)


def new_project(root: Path, year: int) -> dict[Path, bytes]:
    """Return the files of a small, whole project: a sample of everything, explained in comments.

    Raises:
        SourceError: There is a project already.
    """
    from docgen.drafting.starter import starter_files

    _refuse(root / _SOURCE)
    made = starter_files(lambda name: Project(root).open_template(name)[0].decode("utf-8"), year)
    return {root / _SOURCE / name: text.encode("utf-8") for name, text in made.items()} | schema_files(root)


def migrate(project: Project) -> dict[Path, bytes]:
    """Return the source files that were of an older format, brought up to date, and the schemas.

    Raises:
        SourceError: A file is of a newer format than this program knows, or no YAML.
    """
    from docgen.drafting.migrating import Format, migrated
    from docgen.model.shapes import format_of
    from docgen.reader import parse

    made = {}
    for path, kind in _source_files(project):
        data, name = project.read_source(path.relative_to(project.source).as_posix())
        up = "" if path.parent == project.source else "../"
        wanted = Format(format_of(SOURCE_KINDS[kind]), f"{up}schema/{kind}.schema.json")
        parse(data, name, None)
        text = migrated(data.decode("utf-8-sig"), wanted).encode("utf-8")
        parse(text, name, wanted.name)
        made[path] = text
    changed = {path: data for path, data in made.items() if path.read_bytes() != data}
    schemas = schema_files(project.root).items()
    return changed | {path: data for path, data in schemas if not path.exists() or path.read_bytes() != data}


def schema_files(root: Path) -> dict[Path, bytes]:
    """Return the JSON Schemas that the editors of a project check its files with."""
    folder = root / _SOURCE / "schema"
    return {folder / f"{kind}.schema.json": schema_text(kind).encode("utf-8") for kind in SCHEMA_KINDS}


def _source_files(project: Project) -> list[tuple[Path, str]]:
    folders = [project.source, *(project.source / str(year) for year in project.years())]
    files = ((folder / f"{kind.replace('-', '_')}.yaml", kind) for folder in folders for kind in SOURCE_KINDS)
    return [(path, kind) for path, kind in files if path.is_file()]


def _refuse(folder: Path) -> None:
    """Refuse to write where something stands already."""
    if folder.exists():
        name = display_name(folder)
        raise SourceError(
            Finding(
                "P011",
                Severity.ERROR,
                Location(name, 1, 1),
                message("{folder} is there already.", folder=name),
                message("Choose another folder, or move it away; nothing was changed."),
            )
        )


def _no_year(path: Path) -> Finding:
    return Finding(
        "P012",
        Severity.ERROR,
        Location(display_name(path), 1, 1),
        message("The file does not say which year's report it is."),
        message("Say it: docgen import {file} --year 2024.", file=display_name(path)),
    )
