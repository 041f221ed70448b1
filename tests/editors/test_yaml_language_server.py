"""What an editor says while the YAML is typed, asked of the YAML language server that editors use."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVER = shutil.which("yaml-language-server")
SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}

pytestmark = [
    pytest.mark.editor,
    pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed"),
]

FILES = {
    "source/2020/report.yaml": ("issuer", "发文机关全称", "glossary"),
    "source/2020/fact_sheet.yaml": ("headline", "页首突出显示的指标", "address"),
    "source/2020/emendations.yaml": ("original", "原文的文件名", ""),
    "source/indicators.yaml": ("indicators", "指标，一个一项", ""),
    "templates/gbt9704.yaml": ("page", "纸和白边", "contents"),
    "templates/wording.yaml": ("change", "变化的说法", ""),
}


class Editor:
    """An editor with one file open, as the server sees it."""

    def __init__(self, server: str, root: Path) -> None:
        self._process = subprocess.Popen(
            [server, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        self._number = 0
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": {}})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": {"yaml": SETTINGS}}})

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> None:
        item = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": item}})

    def ask(self, method: str, params: dict[str, object]) -> dict[str, object]:
        """Return the answer to a request; what the server asks meanwhile is answered."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            told = self._receive()
            if told.get("id") == number and "method" not in told:
                return told

    def problems(self) -> list[str]:
        """Return the next problems that the server finds, whatever else it tells before."""
        while True:
            told = self._receive()
            if told.get("method") == "textDocument/publishDiagnostics":
                params = told["params"]
                assert isinstance(params, dict)
                return [problem["message"] for problem in params["diagnostics"]]

    def _send(self, message: dict[str, object]) -> None:
        data = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, object]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        told: dict[str, object] = json.loads(self._process.stdout.read(length))
        if "method" in told and "id" in told:
            self._send({"id": told["id"], "result": [SETTINGS]})
        return told


@pytest.fixture
def editor() -> Iterator[Editor]:
    assert SERVER is not None
    opened = Editor(SERVER, ROOT)
    yield opened
    opened.close()


def place(path: Path, line: int) -> dict[str, object]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": 0}}


@pytest.mark.parametrize(("name", "asked"), FILES.items())
def test_a_key_is_explained_in_chinese(name: str, asked: tuple[str, str, str], editor: Editor) -> None:
    key, explained, _ = asked
    path = ROOT / name
    lines = path.read_text("utf-8").splitlines()
    editor.open(path, "\n".join(lines) + "\n")
    line = next(number for number, text in enumerate(lines) if text.startswith(f"{key}:"))
    assert explained in json.dumps(editor.ask("textDocument/hover", place(path, line)), ensure_ascii=False)


@pytest.mark.parametrize(("name", "asked"), [item for item in FILES.items() if item[1][2]])
def test_keys_that_are_not_there_yet_are_offered(
    name: str, asked: tuple[str, str, str], editor: Editor
) -> None:
    path = ROOT / name
    text = path.read_text("utf-8") + "\n"
    editor.open(path, text)
    told = editor.ask("textDocument/completion", place(path, text.count("\n")))
    assert f'"label": "{asked[2]}"' in json.dumps(told, ensure_ascii=False)


@pytest.mark.parametrize("name", FILES)
def test_the_sources_are_right_and_a_wrong_key_is_told(name: str, editor: Editor) -> None:
    path = ROOT / name
    text = path.read_text("utf-8")
    editor.open(path, text)
    assert editor.problems() == []
    other = path.with_name(f"wrong_{path.name}")
    editor.open(other, text + "\nbogus: 1\n")
    assert "Property bogus is not allowed." in editor.problems()
