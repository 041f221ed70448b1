"""ASCII marks of a scrape become full-width where they are Chinese, and stay where they are a figure's."""

import pytest

from docgen.zh.punctuation import restore_punctuation


@pytest.mark.parametrize(
    ("scraped", "restored"),
    [
        ("坚持发展,推动改革:开放!", "坚持发展，推动改革：开放！"),
        ("中桐(昆山)科创中心", "中桐（昆山）科创中心"),
        ("时间10:27,共2,000件", "时间10:27，共2,000件"),
        ("增长5.04%,达11.68亿元", "增长5.04%，达11.68亿元"),
        ("2019,我们", "2019，我们"),
        ("镇长\u00a0 朱叶华", "镇长\u3000朱叶华"),
        ("  各位代表: ", "各位代表："),
        ("PM2.5 AI", "PM2.5 AI"),
        ("", ""),
    ],
)
def test_punctuation_is_restored(scraped: str, restored: str) -> None:
    assert restore_punctuation(scraped) == restored


def test_what_is_right_stays_as_it_is() -> None:
    text = "“六稳”要求，（一）1.5倍；——行而不辍……"
    assert restore_punctuation(text) == text
