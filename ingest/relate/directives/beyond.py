"""Relations that a sentence tells of a document named before it: by its kind alone, by what was done, by a heading.

"Huyện ủy ra X. Việc này thực hiện Y"; "X … Đến tháng 6, đề án được bổ sung bằng Y"; a heading "Thực hiện Y" over "Huyện
ủy ban hành X".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.patterns import lazy
from ingest.recognise.directives.patterns import ADVERBS_FIRST, KIND_WORDS
from ingest.relate.directives.chunks import Chunk, Named
from ingest.relate.directives.levels import is_given, is_lower
from ingest.relate.directives.roles import Key, Role, Scene
from schema.authority.phrases import alternation
from schema.document import Sentence
from schema.model import RelationType

_KINDS = "(?:" + "|".join(sorted(KIND_WORDS, key=len, reverse=True)) + ")"
_CARRY = alternation("relations", "implementing")
_HOW = r"(?:\s+(?:tốt|nghiêm túc|có hiệu quả|hiệu quả|đúng|kịp thời|nội dung|tinh thần|chủ trương|yêu cầu|các|của))*\s+"
_NOUN = r"(?:(?:một|những)\s+)?(?:bước|việc|cách|khâu|sự|nội dung|hành động|động thái|giải pháp|kết quả|việc làm)\s+"
_DEED = lazy(
    rf"\W*(?:{alternation('relations', 'deeds')}(?:\s[^.;,]{{2,40}}?)?\s+(?:này|đó|ấy|trên|nói trên)|đây|đó|mục đích"
    rf"|mục tiêu)\s+(?:cũng\s+|chính\s+|đều\s+)*(?:là\s+(?:{_NOUN})?)?(?:được (?:tiến hành|làm)\s+)?"
    rf"(?:(?:nhằm|để)\s+)?(?:{_CARRY}(?:(?:,| và)\s+{_CARRY})*(?:\s+theo)?{_HOW}"
    r"|(?:theo|trên cơ sở)\s+(?:đúng\s+)?(?:tinh thần\s+)?)"
)
"""From the head of a sentence to the document that is carried out: `Việc này nhằm thực hiện | Y`."""
_UNTRUE = lazy(r"(?<!\w)(?:không|chưa|chẳng|sẽ|dự kiến|đề nghị|cần|phải|yêu cầu|dự thảo|trình)(?!\w)")
_HEADING = lazy(
    rf"\W*(?:(?:một|hai|ba|bốn|năm|sáu|bảy|\d{{1,2}}|[ivx]+)(?:\s+là)?\W+)?(?:về(?: việc)?\s+|(?:kết quả|công tác"
    rf"|việc)\s+)*(?:tổ chức\s+|lãnh đạo\s+|chỉ đạo\s+)*{_CARRY}(?:(?:,| và)\s+{_CARRY})*{_HOW}"
)
_CHANGES = {RelationType.REPLACES: "replacing", RelationType.AMENDS: "amending"}
_CHANGED = lazy(
    rf"(?<!\w)(?P<kind>{_KINDS})\s+(?:này\s+|trên\s+|nói trên\s+)?{ADVERBS_FIRST}(?:được|bị)\s+"
    r"(?P<how>(?:[^.;,]{2,60}?\s)?(?:bằng|bởi|thành|qua))\s+(?:chính\s+)?$"
)
"""Before a document by which another is changed: `đề án được bổ sung bằng | Y`."""
_VERBS = {relation: lazy(alternation("relations", group)) for relation, group in _CHANGES.items()}
_NEAR, _ADJACENT, _LOOK_BACK, _TITLE_LENGTH = 500, 12, 140, 120  # characters


def told_beyond(scene: Scene, named: Sequence[Named], heading: Chunk | None) -> Iterator[tuple[Key, Role]]:
    """The relations of a sentence's documents with such as were named before it; `heading` is what stands over it."""
    for role in (*_by_deed(scene), *_under_heading(scene, heading), *_of_kind(scene, named)):
        yield role.key, role


def heads(view: str, sentence: Sentence, chunks: Sequence[Chunk]) -> Chunk | None:
    """The documents that a sentence names as what is carried out, where it is but a heading."""
    chunk = chunks[0]
    short = sentence.end - chunk.end < _TITLE_LENGTH and not view[chunk.end : sentence.end].rstrip().endswith(
        (".", ";")
    )
    return chunk if short and _HEADING.fullmatch(view, sentence.start, chunk.start) else None


def _by_deed(scene: Scene) -> Iterator[Role]:
    """What was issued in the sentence before carries out what this says that "việc này" does."""
    theme = scene.chunks[0]
    if not scene.before or not _DEED.fullmatch(scene.view, scene.sentence.start, theme.start):
        return
    issued = [m for c in scene.before for m in c.members if is_given(scene.view, m)]
    if issued and scene.sentence.start - issued[-1].end < _NEAR:
        yield from _carries(scene, issued[-1], theme, "the deed")


def _under_heading(scene: Scene, heading: Chunk | None) -> Iterator[Role]:
    """What is issued in the first sentence under a heading that names what is carried out."""
    first = scene.chunks[0].members[0]
    if heading is None or scene.sentence.start - heading.end > _TITLE_LENGTH + _ADJACENT:
        return
    if is_given(scene.view, first) and not _UNTRUE.search(scene.view, scene.sentence.start, first.mention.start):
        yield from _carries(scene, first, heading, "the heading")


def _of_kind(scene: Scene, named: Sequence[Named]) -> Iterator[Role]:
    """What changes a document meant by its kind: the one of that kind named last."""
    agent = scene.chunks[0].members[0]
    start = max(scene.sentence.start, agent.mention.start - _LOOK_BACK)
    changed = _CHANGED.search(scene.view[start : agent.mention.start])
    if changed is None or _UNTRUE.search(changed.group()):
        return
    kind = KIND_WORDS[changed["kind"]].kind
    before = [
        n for n in named if n.mention.start < scene.sentence.start and n.mention.kind is kind and n.ids != agent.ids
    ]
    relation = next((r for r, verbs in _VERBS.items() if verbs.search(changed["how"])), None)
    if before and relation is not None and len(before[-1].ids) == 1:
        yield Role((agent.ids[0], relation, before[-1].ids[0]), "beyond the sentence: the kind", 0.8)


def _carries(scene: Scene, source: Named, theme: Chunk, name: str) -> Iterator[Role]:
    for target in theme.alike(scene.view, RelationType.IMPLEMENTS):
        for own in source.ids:
            if is_lower(own, target):
                yield Role((own, RelationType.IMPLEMENTS, target), f"beyond the sentence: {name}", 0.8)
