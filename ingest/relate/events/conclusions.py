"""Who concluded a meeting, which chairs do: where nobody else is said to chair, he did (docs/decisions.md)."""

from __future__ import annotations

from ingest.relate.events.told import Told
from ingest.relate.signs.line import PERSON, Line, pattern
from ingest.relate.signs.preface import preface_end
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import EventKind

_MEETING = (
    r"(?:<noun>|(?:buổi|cuộc|phiên|đợt|chuyến) (?:kiểm tra|giám sát|khảo sát|thị sát|đi thực tế|tiếp|thảo luận)"
    r"|(?:nội dung|vấn đề|phần thảo luận)(?: này| trên| thảo luận)?)(?!\w)"
)
_SAYS = r"(?:phát biểu|chỉ đạo|tổng hợp|có ý kiến|ý kiến|giải trình|lời|phần|bài|thay mặt <ORGS>)"
_CONCLUDES = (
    rf"(?:{_SAYS}(?:,| và)? ){{0,3}}kết luận"
    r"(?:(?:,| và)? (?:chỉ đạo|bế mạc|chung|định hướng|giao nhiệm vụ|cuối cùng))*"
)
_HOW = r"(?:,? (?:<adverbs>|đồng thời|thay mặt <ORGS>|tiếp thu [^;:.,<P><ORG>]{1,60}? và|cũng|và))*"
_FORMS = (
    # "Kết luận buổi làm việc, đồng chí A …", "Phần kết luận, ông A …"
    pattern(
        rf"(?:\A|[;.] |<T>,? )(?:[^;:<P>]{{2,60}}, )?(?:(?:trong|tại|và|đồng thời) )?{_CONCLUDES}"
        rf"(?: (?:tại |trong |cho )?{_MEETING}(?: này| trên)?(?! của <P>)[^;:<P>]{{0,80}}?)?,(?: thay mặt <ORGS>,)?"
        r" (?P<who><P>)(?=[ ,(])"
    ),
    # "đồng chí A … kết luận hội nghị"
    pattern(rf"(?P<who><P>)(?:,? trưởng (?:đoàn|<HOST>|<ORG>),?)?{_HOW},? {_CONCLUDES} (?:tại )?{_MEETING}"),
    # "hội nghị nghe đồng chí A phát biểu kết luận"
    pattern(
        rf"(?P<who><P>)(?:,? trưởng (?:đoàn|<HOST>|<ORG>),?)?{_HOW},? "
        r"(?:(?:phát biểu|có|nêu|tiếp thu|giải trình|tổng hợp)(?:,? (?:và |bài )?(?:ý kiến|phát biểu|chỉ đạo))?"
        r"(?:,| và)? )kết luận(?=[,.;:]| và | chỉ đạo|\Z)"
    ),
    # "Sau khi nghe các ý kiến, ông A kết luận"
    pattern(
        r"\A(?:sau khi (?:nghe|thảo luận|lắng nghe|xem xét)|trên cơ sở|qua (?:thảo luận|nghe)|tiếp thu"
        rf"|cuối cùng|cuối buổi|kết thúc (?:thảo luận|{_MEETING}))[^;:<P>]{{0,100}}, (?P<who><P>){_HOW}"
        r" kết luận(?=[,.;:]| rằng |\Z)"
    ),
)
_UNREAL = pattern(r"<planned>|<denied>|(?<!\w)(?:theo|từng|lẽ ra|lần trước|năm ngoái|trước đó)(?!\w)")
_CHAIRED = frozenset({EventKind.MEETING, EventKind.WORKING_SESSION})
"""What has a chair who concludes; at a conference a leader who only came may, at a ceremony a guest speaks last."""
_FAIR = 0.8


def give_concluders(told: list[Told], scene: Scene) -> None:
    """Give to each meeting that has no chair the one who concluded it, as a sentence between it and the next says."""
    waiting = [t for t in told if t.kind in _CHAIRED and not t.chairs]
    for line in scene.prose if waiting else ():
        who = _concluder(line)
        before = [t for t in told if t.line.number <= line.number] if who else []
        event = max(before, key=lambda t: t.line.number, default=None)
        known = any(person in t.chairs for t in told for person in who)
        if event is not None and event in waiting and not event.chairs and not known:
            event.chairs = who
            event.confidence = min(event.confidence, _FAIR)
            event.say(line)


def _concluder(line: Line) -> list[str]:
    if "kết luận" not in line.text or line.zone is Zone.TITLE:
        return []
    for form in _FORMS:
        match = form.search(line.text)
        if match is not None and not _UNREAL.search(line.text, preface_end(line.text), match.end()):
            return line.things(PERSON, *match.span("who"))
    return []
