"""When a document was issued, and by whom, where the sentence tells it apart from the number.

"Ngày 12/5/2020, Huyện ủy ban hành X"; "X, được Huyện ủy ban hành từ tháng 8/2019"; "Số, ký hiệu: X. Ngày: 10/02/2021".
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.patterns import lazy
from ingest.recognise.dates import date_at
from ingest.recognise.days import resolve_date
from ingest.recognise.directives import patterns
from ingest.recognise.directives.heads import Text
from ingest.recognise.directives.mention import DirectiveMention, Form
from ingest.recognise.directives.tail import body_end
from schema.authority.phrases import alternation

_ISSUES = alternation("issues", "issuing")
_GOES_OUT = alternation("issues", "appearing")
_DONE = rf"(?:(?:{_ISSUES}|{_GOES_OUT}|{alternation('issues', 'sending')})(?:,\s+|\s+và\s+|\s+)){{1,3}}"
_WHEN = (
    r"(?:(?:đúng|ngay|vào|từ|hồi|hôm|đầu|giữa|cuối|sáng|trưa|chiều|tối|đêm|rạng sáng|khoảng)\s+){0,3}"
    rf"(?P<when>{patterns.TIME})"
)
_BEGINS = lazy(r"(?:^|[.;:,\"(]|(?<!\w)(?:đến|rồi|và|sau đó|thì))\s*$")
_BEFORE_BODY = lazy(rf"(?<!\w)(?:đến\s+)?{_WHEN}\)?\s*,?\s+(?:thì\s+)?")
_BEFORE_VERB = lazy(rf"{_WHEN},?(?:\s+(?:đã|mới|cũng|còn))*\s+{_DONE}$")
_HAD = lazy(rf"{patterns.ADVERBS}\s+{_DONE}(?:các\s+|toàn văn\s+)?$")
_WITH_NAME = lazy(r"(?:\s+(?:khóa\s+[ivx]+|nhiệm kỳ(?: \d{4}\s?-\s?\d{4}| mới)?))?$")
_DAY_OF_YEAR = lazy(
    r"(?:[\s,(]+(?:do|được)\s[^.;]{4,170}?(?<!\w)ký(?:\s+ban hành)?|[^.;]{0,120}?,\s+(?:được\s+)?(?:ban hành|ký))"
    r"\s+(?:vào\s+|cùng\s+)?(?:ngày|hôm)\s+(?P<when>\d{1,2}\s?[/-]\s?\d{1,2})(?![\d/-]|\.\d)"
)
"""A day without its year, that of the article: `Hướng dẫn số 6-HD/HU do ông A ký ngày 15-10`."""
_BY_BODY = lazy(r"[\s,(]*(?:là văn bản\s+|vốn\s+)?(?:đã\s+|vừa\s+|mới\s+)?(?:được|do|mà|bởi)\s+")
_THEN = lazy(rf"{patterns.ADVERBS}\s+{_DONE}(?:tại [^.;,]{{3,40}}?\s+)?{_WHEN}")
_AFTER = lazy(rf"[\s,(]+(?:(?:đã|vừa|mới)\s+)?(?:được\s+)?(?:{_GOES_OUT})\s+{_WHEN}")
_LATER = lazy(rf",\s+(?:được\s+)?(?:ban hành|ký|ra đời|có hiệu lực (?:kể )?từ ngày (?:ký|ban hành)[,(]?)\s+\(?{_WHEN}")
_OF_OBJECT = lazy(rf"\s+(?:vào|hồi|từ|hôm)\s+{_WHEN}")
_IN_FORCE = lazy(rf"[\s,]+(?:đã\s+)?có hiệu lực[^.;]{{0,12}} từ ngày (?:ký|ban hành)\s*[,(]\s*{_WHEN}")
_LONE = lazy(rf"\s*\(\s*(?:năm\s+)?(?P<when>(?:19|20)\d\d)\s*\)|\s+(?P<month>{patterns.MONTH})")
"""Right after the number: `Nghị quyết số 6-NQ/HU (2016)`, `Chỉ thị 05 tháng 5/2016`."""
_OPENED = lazy(r"\s*\(\s*(?:của\s+|do\s+)?")
_CLOSED = lazy(rf"\s*,?\s*(?:(?:ban hành|ký)\s+)?{_WHEN}\s*[,;)]")
_VERBS = (" ban hành", " xây dựng")
"""Verbs whose words bodies' names are made of, too."""
_RECORD = lazy(r"(?:^|[.;|,(\n-]\s*)(?:số|ký hiệu|số hiệu)[^.;:]{0,20}:\s*$")
_RECORD_DAY = lazy(rf"[\s.;|,/-]*(?:ngày[^.;:,\d]{{0,14}}|ban hành|ký)\s*:\s*(?P<when>{patterns.TIME})")
_RECORD_BY = lazy(
    r"(?:^|[.;|,\n-]\s*)(?:ban hành|(?:cơ quan|nơi|đơn vị|cấp|chủ thể)(?: ký)? ban hành|tác giả"
    r"|cơ quan(?: ký)?)\s*:\s*"
)
_COPULA = lazy(
    r"[^.;\n]{0,60}[.;]\s+(?:đó|đây|ấy)\s+(?:chính\s+)?là\s+(?:một\s+)?(?P<kind>\w+ \w+|văn bản)[^.;,\n]{0,24}?"
    r"\s+(?:do|được|mà)\s+"
)
_REACH, _RECORD_REACH = 160, 200  # characters


def as_issued(text: Text, mention: DirectiveMention) -> DirectiveMention:
    """The mention with the day and the issuer that its sentence tells; what stands at its number is surer."""
    if mention.form is not Form.NUMBER:
        return mention
    if _RECORD.search(text.view, max(0, mention.start - 40), mention.start):
        return _of_record(text, mention)
    if mention.date or mention.year:
        return mention
    match = _when(text, mention)
    told = _dated(mention, text.view, match) if match is not None else _of_this_year(text.view, mention)
    return told if told.issuer or told.subject else _of_copula(text, told)


def _when(text: Text, mention: DirectiveMention) -> re.Match[str] | None:
    view, (start, end) = text.view, mention.sentence
    return (
        _LONE.match(view, mention.end, end)
        or _AFTER.match(view, mention.tail, end)
        or _IN_FORCE.match(view, mention.tail, end)
        or (_OF_OBJECT.match(view, mention.tail, end) if mention.subject is not None else None)
        or _in_bracket(text, mention)
        or _by_body(text, mention)
        or _BEFORE_VERB.search(view, max(start, mention.head - _REACH), mention.head)
        or _before_body(text, mention)
        or _later(view, mention)
    )


def _by_body(text: Text, mention: DirectiveMention) -> re.Match[str] | None:
    """After the body that issued it: `do Đảng ủy xã A phát ra đêm 24/5/2021`."""
    by = _BY_BODY.match(text.view, mention.tail, mention.sentence[1])
    if by is None:
        return None
    return _THEN.match(text.view, _body_end(text, by.end(), mention.sentence[1]))


def _in_bracket(text: Text, mention: DirectiveMention) -> re.Match[str] | None:
    """After the body in a bracket: `X (Ban Thường vụ Huyện ủy, 14/4/2021)`."""
    opened = _OPENED.match(text.view, mention.end, mention.sentence[1])
    return _CLOSED.match(text.view, _body_end(text, opened.end(), mention.sentence[1])) if opened else None


def _body_end(text: Text, at: int, end: int) -> int:
    """Where the words of the body end that begin at `at`, without the verb that might go on a name."""
    stop = body_end(text.view, text.standard, at, end)
    verb = next((v for v in _VERBS if text.standard.endswith(v, at, stop)), "")
    return stop - len(verb)


def _before_body(text: Text, mention: DirectiveMention) -> re.Match[str] | None:
    """Before the body that issues it: `Ngày 12/5/2020, Huyện ủy ban hành`, only its words and the verb between."""
    start = max(mention.sentence[0], mention.head - _REACH)
    for match in _BEFORE_BODY.finditer(text.view, start, mention.head):
        if not _BEGINS.search(text.view[start : match.start()]):
            continue
        stop = _body_end(text, match.end(), mention.head)
        named = _WITH_NAME.sub("", text.view[stop : mention.subject]) if mention.subject else "-"
        if mention.subject is not None and stop <= mention.subject and not named.strip():
            return match
        if stop > match.end() and _HAD.fullmatch(text.view, stop, mention.head):
            return match
    return None


def _later(view: str, mention: DirectiveMention) -> re.Match[str] | None:
    """In a clause of its own, no other document between: `X, tác giả là Huyện ủy, ban hành ngày 6/6/2018`."""
    match = _LATER.search(view, mention.tail, min(mention.sentence[1], mention.tail + _REACH))
    between = view[mention.tail : match.start()] if match else ";"
    return match if not re.search(r"[;.]\s", between) and not patterns.ANCHOR.search(between) else None


def _of_this_year(view: str, mention: DirectiveMention) -> DirectiveMention:
    match = _DAY_OF_YEAR.match(view, mention.tail, min(mention.sentence[1], mention.tail + _RECORD_REACH))
    if match is None or patterns.ANCHOR.search(view, mention.tail, match.start("when")):
        return mention
    day = date_at(view, *match.span("when"))
    return replace(mention, date=resolve_date(day, None)) if day else mention


def _dated(mention: DirectiveMention, view: str, match: re.Match[str]) -> DirectiveMention:
    words = match.groupdict().get("month") or match["when"]
    at = match.end() - len(words) if match.end("when") < 0 else match.start("when")
    day = date_at(view, at, at + len(words))
    iso = resolve_date(day, None) if day else None
    if iso and not iso.startswith("-"):
        return replace(mention, date=iso)
    year = re.search(r"(?:19|20)\d\d$", words)
    return replace(mention, year=year.group()) if year else mention


def _of_record(text: Text, mention: DirectiveMention) -> DirectiveMention:
    """The day and the issuer of a document that is told in form: `Ban hành: A. Số: X. Ngày: 10/02/2021`."""
    view = text.view
    day = _RECORD_DAY.match(view, mention.end)
    told = _dated(mention, view, day) if day and not mention.date else mention
    line = max(view.rfind("\n", 0, mention.start), 0)
    before = [*_RECORD_BY.finditer(view, max(line, mention.start - _RECORD_REACH), mention.start)]
    stop = view.find("\n", mention.end)
    stop = min(stop if stop >= 0 else len(view), mention.end + _RECORD_REACH)
    by = before[-1] if before else _RECORD_BY.search(view, mention.end, stop)
    end = body_end(view, text.standard, by.end(), len(view)) if by else 0
    return replace(told, issuer=(by.end(), end)) if by and end > by.end() and not told.issuer else told


def _of_copula(text: Text, mention: DirectiveMention) -> DirectiveMention:
    """Told by the next sentence: `… Thông báo số 36-TB/ĐU. Đó là thông báo do Đảng ủy xã A phát đi`."""
    match = _COPULA.match(text.view, mention.tail)
    if match is None:
        return mention
    said = patterns.KIND_WORDS.get(match["kind"])
    end = body_end(text.view, text.standard, match.end(), len(text.view))
    then = re.compile(rf"{patterns.ADVERBS}\s+{_ISSUES}(?:\s+{_WHEN})?").match(text.view, end)
    if then is None or end == match.end() or (said and said.kind not in {mention.kind, patterns.ANY}):
        return mention
    told = _dated(mention, text.view, then) if then["when"] else mention
    return replace(told, issuer=(match.end(), end))
