"""Messages in the user's language: gettext's catalogues, opened when the first sentence is shown.

A message's English template is its key. Chinese is in `locale/zh_CN`; a sentence that has no translation is
shown in English.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from docgen.diagnostics import Message

CHINESE, ENGLISH = "zh_CN", "en"
DOMAIN = "docgen"
LOCALE = Path(__file__).parent / "locale"

Translator = Callable[[Message], str]

# In the order in which POSIX asks them.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_CHINESE_NAMES = ("zh", "chinese")


def choose_language(
    asked: str | None, environment: Mapping[str, str], system: Callable[[], str | None] | None = None
) -> str:
    """Return the language to speak, `zh_CN` or `en`.

    The first that says something decides: what was asked for; the variables LC_ALL, LC_MESSAGES and LANG;
    what `system` returns, by default the operating system's locale, since Windows sets no such variables.
    """
    named = next((value for value in (asked, *map(environment.get, _VARIABLES)) if value), None)
    if named is None:
        named = (system or system_language)()
    return CHINESE if named is not None and named.lower().startswith(_CHINESE_NAMES) else ENGLISH


def system_language() -> str | None:
    """Return the name of the locale that the operating system runs this process in, if it names one."""
    import locale

    return locale.getlocale(locale.LC_CTYPE)[0]


@cache
def translator(language: str) -> Translator:
    """Return what says a message in `language`: `zh_CN`, or `en` for anything else."""
    if language != CHINESE:
        return str
    from gettext import GNUTranslations

    with (LOCALE / CHINESE / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        catalogue = GNUTranslations(file)

    def translate(message: Message) -> str:
        return catalogue.gettext(message.template).format_map(message.values)

    return translate
