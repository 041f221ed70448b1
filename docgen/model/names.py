"""Names that the report must not misspell (`source/names.yaml`): places, firms, people."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a town, for all its years."""

    schema: Annotated[Literal["docgen/names/1"], Meta(description="文件的种类和格式版本。")]
    names: Annotated[
        tuple[SourceText, ...],
        Meta(
            description="正确的写法，一个一行：地名、企业、人名、会议、专项行动。同音、形近的误写会被找出来。"
        ),
    ]
