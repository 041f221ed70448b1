"""The 2020 source: whole, restored in the open, without a word of spam."""

import re
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from docgen.blocks import Heading, Paragraph, Text, all_inlines
from docgen.check.printed import PrintedText, origins_of, printed_paragraphs, printed_text
from docgen.check.proof import check_restoration
from docgen.check.restoration import restore
from docgen.check.texts import typed_texts
from docgen.diagnostics import Finding
from docgen.model.emendations import Emendations
from docgen.pipeline import arrange, audit, number_ledger, views_of
from docgen.project import Project, find_project
from docgen.sources import Sources, read_emendations, read_sources

ROOT = Path(__file__).parents[3]
SOURCE = ROOT / "source/2020"
SPAM = ("365", "体育", "彩票", "竞猜", "网投")
# 公共体育 and the like may be said; the spam's own words may not.
SHORT = 2
CLASSES = ("bound", "structural", "local")
ADVERTISED = re.compile("365体育|体育直播|彩票|竞猜|网投")


@pytest.fixture(scope="module")
def project() -> Project:
    return find_project(ROOT)


@pytest.fixture(scope="module")
def sources(project: Project) -> Sources:
    return read_sources(project, 2020)


@pytest.fixture(scope="module")
def emendations(project: Project) -> Emendations:
    found = read_emendations(project, 2020)
    assert found is not None
    return found


def original() -> str:
    return (SOURCE / "original.txt").read_text(encoding="utf-8")


def test_the_report_is_whole(sources: Sources) -> None:
    blocks = arrange(sources, "report").blocks
    levels = Counter(block.level for block in blocks if isinstance(block, Heading))
    body = [block for block in blocks if isinstance(block, Paragraph) and block.style == "body"]
    assert levels == {1: 3, 2: 10}
    assert len(body) == 46
    assert sum(block.inlines[0].style == "lead" for block in body) == 35


def prove(original: str, emendations: Emendations, printed: Sequence[PrintedText]) -> list[Finding]:
    return list(check_restoration(restore(original, emendations), "original.txt", printed, {}))


@pytest.fixture(scope="module")
def printed(sources: Sources) -> tuple[PrintedText, ...]:
    return printed_paragraphs(arrange(sources, "report"), origins_of(typed_texts(sources.report, None)))


def test_the_original_with_its_emendations_is_what_is_printed(
    emendations: Emendations, printed: tuple[PrintedText, ...]
) -> None:
    assert prove(original(), emendations, printed) == []


def test_one_changed_character_breaks_the_proof(
    emendations: Emendations, printed: tuple[PrintedText, ...]
) -> None:
    changed = printed_text((Text(printed[30].text.replace("，", "、", 1)),), {})
    assert len(prove(original(), emendations, (*printed[:30], changed, *printed[31:]))) == 1
    assert len(prove(original().replace("稳中求进", "稳中有进", 1), emendations, printed)) == 1


def test_a_missing_emendation_breaks_the_proof(
    emendations: Emendations, printed: tuple[PrintedText, ...]
) -> None:
    rows = emendations.emendations
    for index in range(0, len(rows), 9):
        fewer = Emendations(emendations.schema, emendations.original, rows[:index] + rows[index + 1 :])
        is_broken = bool(prove(original(), fewer, printed))
        assert is_broken == (rows[index].decision != "open"), rows[index].id.value


def test_every_emendation_says_why_and_how_sure(emendations: Emendations) -> None:
    adopted = {"certain", "high", "medium-high"}
    for row in emendations.emendations:
        assert row.basis.value
        if row.decision == "adopted":
            assert row.confidence.value in adopted, row.id.value
        if row.decision == "gap":
            assert row.reading is not None
            assert re.search("□|〔缺〕", row.reading.value), row.id.value
    ids = [row.id.value for row in emendations.emendations]
    assert len(ids) == len(set(ids))


def test_no_spam_is_printed_or_kept_anywhere_else(printed: tuple[PrintedText, ...]) -> None:
    texts = [one.text for one in printed]
    assert not any(word in text for text in texts for word in SPAM if word not in ("体育",))
    kept = [
        path.relative_to(ROOT).as_posix()
        for folder in ("source", "templates", "docs", "docgen")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".yaml", ".txt", ".md", ".py", ".po"}
        if ADVERTISED.search(path.read_text(encoding="utf-8"))
    ]
    assert sorted(kept) == ["source/2020/emendations.yaml", "source/2020/original.txt"]


def test_gaps_stay_visible_and_marks_are_full_width(printed: tuple[PrintedText, ...]) -> None:
    text = "\n".join(one.text for one in printed)
    assert text.count("□") == 4
    assert text.count("〔缺〕") == 3
    assert re.findall(r"[一-鿿“”][,;:?!()]|[,;:?!()][一-鿿“”]", text) == []


def test_each_indicator_is_typed_once(sources: Sources) -> None:
    report = (SOURCE / "report.yaml").read_text(encoding="utf-8")
    for indicator in sources.indicators.indicators:
        for year in indicator.years.values():
            for typed in (year.actual, year.target):
                # A short round number may stand elsewhere for something else: 4亿元 of a project.
                if typed is not None and len(typed.value) > SHORT:
                    assert f"{typed.value}{indicator.unit.value}" not in report, indicator.name.value


def test_every_number_that_is_printed_is_in_the_ledger(project: Project, sources: Sources) -> None:
    entries = number_ledger(project, sources).entries
    assert not [entry for entry in entries if entry.kind == "unaccounted"]
    printed = "\n".join(
        inline.text for view in views_of(sources) for inline in all_inlines(arrange(sources, view))
    )
    digits = [entry.text for entry in entries if entry.text.isascii()]
    assert Counter(digits) == Counter(re.findall(r"[0-9]+(?:\.[0-9]+)?", printed))


def test_no_figure_contradicts_another(sources: Sources) -> None:
    found = audit(sources)
    assert not [one for one in found.relations if one.verdict == "contradicts"]
    rates = [one for one in found.relations if "2.27%" in str(one.what)]
    named = "财政投资评审核减金额 ÷ (财政投资评审审定金额 + 财政投资评审核减金额)"
    assert [(one.verdict, one.formula) for one in rates] == [("rounding", named), ("rounding", "a ÷ (a + b)")]
    assert len(found.targets) == 15


def test_a_number_that_is_silenced_with_a_reason_is_waived(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "source", tmp_path / "source")
    path = tmp_path / "source/2020/report.yaml"
    text = path.read_text(encoding="utf-8")
    waived = text.replace(
        "closing:\n  - text: >-\n      各位代表！",
        "closing:\n  # 不查 N001：口号\n  - text: >-\n      7，各位代表！",
    )
    assert waived != text
    path.write_text(waived, encoding="utf-8", newline="\n")
    project = Project(tmp_path)
    entries = number_ledger(project, read_sources(project, 2020)).entries
    # What the fact sheet reckons is derived.
    others = [one for one in entries if one.kind not in (*CLASSES, "derived")]
    assert [(one.text, one.kind, one.reason) for one in others] == [("7", "waived", "口号")]
