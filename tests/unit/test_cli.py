"""The commands, run as a user runs them: in a process of their own."""

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest

from tests.unit.check.test_plain import word_file

ROOT = Path(__file__).parents[2]


def run(*arguments: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run docgen in a folder; LANG is C unless said otherwise."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "docgen", *arguments],
        cwd=folder,
        env=clean | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "source", tmp_path / "source")
    return tmp_path


def test_build_writes_five_files_and_prints_their_paths(project: Path) -> None:
    done = run("build", folder=project)
    assert done.stderr == ""
    assert done.returncode == 0
    assert done.stdout.split() == [
        *("dist/2020/report.docx", "dist/2020/report.pdf", "dist/2020/report.txt"),
        *("dist/2020/fact-sheet.docx", "dist/2020/fact-sheet.pdf"),
    ]
    assert all((project / path).stat().st_size for path in done.stdout.split())


def test_one_view_in_one_format_goes_where_it_is_asked(project: Path) -> None:
    done = run("build", "2020", "--view", "report", "--to", "txt", "--out", "elsewhere", folder=project)
    assert done.stdout == "elsewhere/report.txt\n"
    assert [path.name for path in (project / "elsewhere").iterdir()] == ["report.txt"]
    assert not (project / "dist").exists()


@pytest.mark.parametrize(
    ("edition", "names"),
    [
        ("standard", ["report.docx", "report.pdf", "report.txt", "fact-sheet.docx", "fact-sheet.pdf"]),
        ("gbt9704-cover", ["report-gbt9704-cover.docx", "report-gbt9704-cover.pdf"]),
        ("large-print", ["report-large-print.docx", "report-large-print.pdf"]),
        ("gbt9704-contents", ["report-gbt9704-contents.docx", "report-gbt9704-contents.pdf"]),
        ("annotated", ["report-annotated.docx", "report-annotated.pdf"]),
        ("booklet", ["report-booklet.pdf"]),
        ("handout", ["fact-sheet-handout.pdf"]),
    ],
)
def test_an_edition_is_a_style_sheet_away(edition: str, names: list[str], project: Path) -> None:
    done = run("build", "--edition", edition, folder=project)
    assert (done.returncode, done.stdout.split()) == (0, [f"dist/2020/{name}" for name in names])


def test_any_text_is_measured_without_a_project(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(
        "坚持稳中求进工作总基调，全年完成一般公共预算收入11.68亿元。" * 9, "utf-8"
    )
    done = run("--lang", "en", "measure", "text.txt", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Broken numbers, dates, dashes: 0." in done.stdout
    assert run("measure", "nothing.txt", folder=tmp_path).returncode == 2
    (tmp_path / "text.txt").write_text("没有这个字😀", "utf-8")
    wrong = run("--lang", "en", "measure", "text.txt", folder=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (3, "")
    assert "text.txt:1:1: error F001 " in wrong.stderr


def test_an_office_adds_an_edition_of_its_own(project: Path) -> None:
    (project / "templates").mkdir()
    own = "schema: docgen/style-sheet/1\nextends: gbt9704\nparagraphs:\n  body: {size: 四号}\n"
    (project / "templates/own.yaml").write_text(own, encoding="utf-8")
    assert run("build", "--edition", "own", "--to", "pdf", folder=project).returncode == 0
    (project / "templates/own.yaml").write_text(own.replace("size", "sise"), encoding="utf-8")
    wrong = run("build", "--edition", "own", "--to", "pdf", folder=project)
    assert wrong.returncode == 3
    assert wrong.stderr.startswith("templates/own.yaml:4:10:")
    unknown = run("--lang", "en", "build", "--edition", "nope", folder=project)
    assert unknown.returncode == 3
    assert "large-print" in unknown.stderr
    assert "standard, annotated" in unknown.stderr


ENTRY = "  - {{id: x{0}, name: 指标{0}, unit: 亿元, group: 经济, years: {{2019: {{actual: {0}}}}}}}\n"
SHEET = "schema: docgen/fact-sheet/1\ntitle: 表\nheadline: [gdp]\ngroups: [{{name: 甲, indicators: [{0}]}}]\n"


def sheet_of(rows: int, project: Path) -> None:
    """Let the 2020 fact sheet show so many indicators."""
    with (project / "source/indicators.yaml").open("a", encoding="utf-8") as series:
        series.writelines(ENTRY.format(number) for number in range(rows))
    shown = ", ".join(f"x{number}" for number in range(rows))
    (project / "source/2020/fact_sheet.yaml").write_text(SHEET.format(shown), encoding="utf-8")


def test_a_sheet_of_forty_rows_is_set_tighter_and_stays_one_page(project: Path) -> None:
    sheet_of(40, project)
    assert run("build", "--view", "fact-sheet", "--to", "pdf", folder=project).returncode == 0
    document = pypdfium2.PdfDocument(project / "dist/2020/fact-sheet.pdf")
    assert len(document) == 1
    assert "指标39" in document[0].get_textpage().get_text_range()


def test_a_sheet_of_sixty_rows_is_refused_with_the_rows_too_many(project: Path) -> None:
    sheet_of(60, project)
    done = run("--lang", "en", "build", "--view", "fact-sheet", "--to", "pdf", folder=project)
    assert done.returncode == 3
    assert re.search(r"error L002 .* 2 pages, .*: \d+ rows \(\d+ mm\) too many", done.stderr)
    assert not (project / "dist").exists()


def test_check_tells_stale_files_and_writes_nothing(project: Path) -> None:
    assert run("build", "--to", "txt", folder=project).returncode == 0
    assert run("build", "--to", "txt", "--check", folder=project).returncode == 0
    (project / "dist/2020/report.txt").write_text("old", encoding="utf-8")
    stale = run("build", "--to", "txt", "--check", folder=project)
    assert stale.returncode == 1
    assert "dist/2020/report.txt" in stale.stderr
    assert (project / "dist/2020/report.txt").read_text(encoding="utf-8") == "old"


def test_the_same_bytes_for_any_user_place_locale_and_hash_seed(project: Path) -> None:
    first = run("build", "--out", "a", folder=project, PYTHONHASHSEED="1", LANG="C", TZ="UTC")
    second = run(
        "build", "--out", "b", folder=project, PYTHONHASHSEED="2", LC_ALL="zh_CN.UTF-8", TZ="Asia/Shanghai"
    )
    assert (first.returncode, second.returncode) == (0, 0)
    for path in sorted((project / "a").iterdir()):
        assert path.read_bytes() == (project / "b" / path.name).read_bytes(), path.name


def test_every_slip_is_told_with_its_place_and_nothing_is_written(project: Path) -> None:
    report = project / "source/2020/report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(
        text.replace("完成地区生产总值{{ 地区生产总值 }}", "完成地区生产总值{{ 地区生产总直 }}"),
        encoding="utf-8",
    )
    done = run("--lang", "en", "build", folder=project)
    assert done.returncode == 3
    line = next(number for number, row in enumerate(text.splitlines(), 1) if "完成地区生产总值{{" in row)
    assert done.stderr.startswith(f"source/2020/report.yaml:{line}:")
    assert "地区生产总值" in done.stderr
    assert not (project / "dist").exists()


def test_messages_speak_the_users_language(project: Path) -> None:
    (project / "source/2020/report.yaml").unlink()
    english = run("build", folder=project, LANG="en_US.UTF-8").stderr
    chinese = run("build", folder=project, LANG="zh_CN.UTF-8").stderr
    assert "There is no such file." in english
    assert re.search("[一-鿿]", chinese)
    assert run("--lang", "zh", "build", folder=project, LANG="en_US.UTF-8").stderr == chinese


def test_a_console_without_the_characters_is_survived(project: Path) -> None:
    report = project / "source/2020/report.yaml"
    report.write_text(report.read_text(encoding="utf-8").replace("朱叶华", "朱叶㛃"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "docgen", "show", "text"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "gbk"},
        capture_output=True,
        check=True,
    )
    assert "镇长\u3000朱叶\\u36c3" in done.stdout.decode("gbk")


def test_show_outline_lists_headings_and_leads() -> None:
    entries = json.loads(run("show", "outline", "--json").stdout)
    assert entries[0] == {"level": 1, "form": "standalone", "text": "一、2019年工作回顾"}
    assert sum(entry["form"] == "run_in" for entry in entries) == 35


def test_show_figures_counts_each_figure() -> None:
    figures = json.loads(run("show", "figures", "--json").stdout)
    assert {"fact": "gdp.2019.actual", "text": "105亿元", "times": 1} in figures


@pytest.mark.parametrize("kind", ["report", "indicators", "fact-sheet", "emendations"])
def test_schema_prints_a_json_schema(kind: str) -> None:
    assert json.loads(run("schema", kind).stdout)["$schema"].startswith("https://json-schema.org/")


def test_check_finds_no_error_in_the_report() -> None:
    done = run("check")
    assert done.returncode == 0
    assert " error " not in done.stderr


def test_check_tells_programs_what_it_tells_people(project: Path) -> None:
    report = project / "source/2020/report.yaml"
    report.write_text(report.read_text(encoding="utf-8").replace("□", "\u2b1a"), encoding="utf-8")
    done = run("check", "--format", "json", folder=project)
    errors = [one for one in json.loads(done.stdout)["findings"] if one["severity"] == "error"]
    assert done.returncode == 1
    assert {one["rule"] for one in errors} == {"E002"}
    assert all(one["file"] and one["line"] and one["hint"] for one in errors)
    assert json.loads(run("check", "--format", "sarif", folder=project).stdout)["version"] == "2.1.0"


def test_any_text_can_be_checked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("加快转型,提升质量。\n", encoding="gb18030")
    done = run("check", "a.txt", "--fail-on", "warning", folder=tmp_path)
    assert done.returncode == 1
    assert "a.txt:1:5: warning M001" in done.stderr
    assert run("check", "b.txt", folder=tmp_path).returncode == 2


def test_unreadable_sources_are_told_to_programs_too(project: Path) -> None:
    (project / "source/2020/report.yaml").write_text("titel: x\n", encoding="utf-8")
    done = run("check", "--format", "json", folder=project)
    assert done.returncode == 3
    assert "Y019" in {one["rule"] for one in json.loads(done.stdout)["findings"]}


def test_the_severity_that_fails_is_the_users_choice(project: Path) -> None:
    report = project / "source/2020/report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("title:", "# 不查 T001：没有的事\ntitle:", 1), encoding="utf-8")
    assert run("check", folder=project).returncode == 0
    done = run("check", "--fail-on", "warning", folder=project)
    assert done.returncode == 1
    assert "source/2020/report.yaml:6:1: warning Q002" in done.stderr


def test_explain_tells_why_and_shows_examples() -> None:
    done = run("explain", "Q001")
    assert done.returncode == 0
    assert "✗ # 不查 T001\n" in done.stdout
    assert run("explain", "Q999").returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let a folder go that someone stands in")
def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    leave = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m docgen --lang en build"
    done = subprocess.run(
        ["sh", "-c", leave],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3
    assert "error P007" in done.stderr


def test_six_builds_at_once_leave_whole_files(project: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(lambda _: run("build", folder=project), range(6)))
    assert [build.returncode for build in done] == [0] * 6
    made = {path.name: path.read_bytes() for path in (project / "dist/2020").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (ROOT / "dist/2020").iterdir()}


def test_a_wrong_option_is_a_usage_error() -> None:
    assert run("build", "--to", "odt").returncode == 2


def test_a_year_is_begun_once_and_cannot_be_built_before_it_is_written(project: Path) -> None:
    before = (project / "source/2020/report.yaml").read_bytes()
    begun = run("rollover", "2021", folder=project)
    assert begun.returncode == 0, begun.stderr
    files = {path: path.read_bytes() for path in (project / "source").rglob("*.yaml")}
    assert files[project / "source/2020/report.yaml"] == before
    again = run("rollover", "2021", folder=project)
    assert again.returncode == 3
    assert "P010" in again.stderr
    assert {path: path.read_bytes() for path in (project / "source").rglob("*.yaml")} == files
    refused = run("build", "2021", folder=project)
    assert refused.returncode == 3
    assert {"O001", "O002", "O003"} <= set(re.findall("error ([A-Z][0-9]{3})", refused.stderr))
    assert not (project / "dist").exists()


def test_a_draft_is_built_all_the_same_and_says_so_on_every_page(project: Path) -> None:
    run("rollover", "2021", folder=project)
    done = run("build", "2021", "--draft", folder=project)
    assert done.returncode == 0, done.stderr
    for name in ("report", "fact-sheet"):
        with pypdfium2.PdfDocument(project / f"dist/2021/{name}.pdf") as pdf:
            assert all("草稿" in page.get_textpage().get_text_bounded() for page in pdf)


def test_the_year_before_is_built_as_ever_after_the_next_was_begun(project: Path) -> None:
    run("build", "2020", folder=project)
    run("rollover", "2021", folder=project)
    assert run("build", "2020", "--check", folder=project).returncode == 0


def test_an_error_in_the_text_keeps_a_report_from_being_built(project: Path) -> None:
    path = project / "source/2020/report.yaml"
    path.write_text(path.read_text("utf-8").replace("以下五个方面", "以下六个方面"), "utf-8")
    refused = run("build", folder=project)
    assert refused.returncode == 3
    assert "C001" in refused.stderr
    assert not (project / "dist").exists()


def test_a_new_project_is_made_once(tmp_path: Path) -> None:
    assert run("new", "town", folder=tmp_path).returncode == 0
    assert run("build", "--project", "town", folder=tmp_path).returncode == 0
    again = run("new", "town", folder=tmp_path)
    assert again.returncode == 3
    assert "P011" in again.stderr


def test_an_existing_report_is_brought_in_and_builds(tmp_path: Path) -> None:
    text = ROOT / "tests/cases/import/inputs/boyexian_2024.txt"
    done = run("import", str(text), "--to", "county", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "county/source/2024"
    assert (folder / "original.txt").read_bytes() == text.read_bytes()
    assert "存疑" in (folder / "import.txt").read_text("utf-8")
    assert run("build", "--project", "county", folder=tmp_path).returncode == 0
    assert "P011" in run("import", str(text), "--to", "county", folder=tmp_path).stderr


def test_a_file_that_names_no_year_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("政府工作报告\n各位代表：\n一、工作回顾\n一年来，成绩很大。\n", "utf-8")
    refused = run("import", "a.txt", folder=tmp_path)
    assert refused.returncode == 3
    assert "P012" in refused.stderr
    assert run("import", "a.txt", "--year", "2024", folder=tmp_path).returncode == 0


def test_older_files_are_brought_up_to_date_and_newer_ones_refused(project: Path) -> None:
    report = project / "source/2020/report.yaml"
    whole = report.read_text("utf-8")
    report.write_text(whole.replace("schema: docgen/report/1\n", ""), "utf-8")
    assert run("migrate", folder=project).stdout == "source/2020/report.yaml\n"
    assert sorted(report.read_text("utf-8").splitlines()) == sorted(whole.splitlines())
    assert run("migrate", folder=project).stdout == "All files are up to date.\n"
    report.write_text(whole.replace("docgen/report/1", "docgen/report/2"), "utf-8")
    refused = run("migrate", folder=project)
    assert refused.returncode == 3
    assert "Y029" in refused.stderr


def test_two_years_are_compared_in_words_as_data_and_as_a_file(project: Path) -> None:
    run("rollover", "2021", folder=project)
    told = run("diff", "2020", "2021", folder=project)
    assert told.returncode == 0, told.stderr
    assert "[-2019-]{+2020+}年工作回顾" in told.stdout
    assert set(json.loads(run("diff", "2020", "2021", "--format", "json", folder=project).stdout)) == {
        *("before", "after", "figures", "promises", "paragraphs"),
    }
    assert run("diff", "2020", "2021", "--format", "docx", folder=project).stdout == (
        "dist/2021/report-since-2020.docx\n"
    )


def test_a_place_in_a_word_file_is_told_by_page_paragraph_and_words(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(
        word_file(
            "<w:p><w:r><w:t>政府工作报告</w:t></w:r></w:p>"
            "<w:p><w:r><w:lastRenderedPageBreak/><w:t>全力加快转型,提升质量。</w:t></w:r></w:p>"
        )
    )
    done = run("--lang", "zh", "check", "a.docx", folder=tmp_path)
    assert "a.docx，第2页第2段第7字（“全力加快转型,提升质量。”）: 提醒 M001" in done.stderr
    (tmp_path / "b.docx").write_bytes(word_file("<w:p><w:r><w:t>全力加快转型,提升质量。</w:t></w:r></w:p>"))
    done = run("check", "b.docx", folder=tmp_path)
    assert "b.docx, paragraph 1, character 7 (“全力加快转型,提升质量。”): warning M001" in done.stderr


def test_a_text_is_held_against_the_names_of_its_project(project: Path) -> None:
    (project / "source/names.yaml").write_text("schema: docgen/names/1\nnames: [榭麓]\n", encoding="utf-8")
    (project / "a.txt").write_text("开发谢麓。\n", encoding="utf-8")
    assert "a.txt:1:3: warning U007" in run("check", "a.txt", folder=project).stderr
    (project / "source/names.yaml").write_text("schema: docgen/names/1\nname: [榭麓]\n", encoding="utf-8")
    done = run("check", "a.txt", folder=project)
    assert done.returncode == 3
    assert "source/names.yaml:2:1: error Y019" in done.stderr


def test_sarif_tells_what_the_rules_are(project: Path) -> None:
    data = json.loads(run("check", "--format", "sarif", folder=project).stdout)
    rules = {
        rule["id"]: rule["shortDescription"]["text"] for rule in data["runs"][0]["tool"]["driver"]["rules"]
    }
    assert rules["T001"] == "A target is lower than the actual of the year before."


def test_explain_lists_every_rule() -> None:
    listed = run("explain").stdout.splitlines()
    assert {"Y001 (error)", "U006 (info)", "W001 (error)"} <= {" ".join(line.split()[:2]) for line in listed}
    assert "✓ id: gdp" in run("explain", "r012").stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (("--lang", "zh", "buld"), {}, "错误：没有命令'buld'"),
        (("--lang", "zh", "build", "--project", "nowhere"), {}, "没有'nowhere'。"),
        (("--lang", "zh", "build", "20x"), {}, "'20x'不是整数"),
        (("--wrong",), {"LANG": "zh_CN.UTF-8"}, "错误：没有选项'--wrong'"),
        (("--lang", "en", "buld"), {"LANG": "zh_CN.UTF-8"}, "Error: No such command 'buld'"),
        (("--wrong",), {}, "Error: No such option '--wrong'"),
    ],
)
def test_what_is_wrong_with_a_command_line_is_told_in_the_users_language(
    arguments: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    done = run(*arguments, folder=ROOT, **environment)
    assert done.returncode == 2
    assert said in done.stderr


def test_help_has_headings_in_the_users_language() -> None:
    shown = run("--lang", "zh", "build", "--help").stdout
    assert "用法：" in shown
    assert "选项:" in shown
    assert not {"Usage", "Options", "Show this"} & set(shown.replace(":", " ").split())
