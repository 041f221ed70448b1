"""A sentence falls into its common words; what is left over are single characters, names as a rule."""

import pytest

from docgen.zh.segmentation import is_word, look_alike_groups, mistaken_for, sounds, words_of


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("加大度城遗址公园", "加大 度 城 遗址 公园"),
        ("全面开启农业农村现代化", "全面 开启 农业 农村 现代化"),
        ("整治榭麓环境", "整治 榭 麓 环境"),
        ("甲", "甲"),
        ("", ""),
    ],
)
def test_a_run_falls_into_words_and_single_characters(run: str, words: str) -> None:
    assert " ".join(run[start:end] for start, end in words_of(run)) == words


def test_characters_are_mistaken_by_sound_and_by_shape() -> None:
    assert "度" in mistaken_for("渡")
    assert "末" in mistaken_for("未")
    assert "渡" not in mistaken_for("渡")
    assert mistaken_for("A") == ""
    assert sounds()["渡"] == sounds()["度"] == "du"


def test_the_data_hold_what_they_say() -> None:
    assert is_word("建设")
    assert not is_word("度城")
    assert len(sounds()) == 6763
    assert all(len(group) == len(set(group)) > 1 for group in look_alike_groups())
