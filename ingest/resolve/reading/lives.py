"""Lives that an article tells: which posts without a name beside them are those of the person whose life it is.

"Ông A sinh năm 1960, quê … Từ năm 2005 đến năm 2010, ông làm Giám đốc Sở …" - a life begins with a birth or a heading
and goes on while nobody else is named; what is told with a year before the article's is past, what "đến nay" is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.recognise.people import PersonMention
from ingest.recognise.posts import PostMention
from ingest.recognise.tokens import Tokens
from ingest.resolve.people import Known
from ingest.resolve.reading.scanned import Scanned
from ingest.resolve.reading.terms import period_ended, terms_ended
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation
from schema.authority.vocabulary import name_words

_SENTENCES = 40  # of a life
_BIOGRAPHY = 3  # sentences of a time, after which an article tells a life and no news in passing
_HEADING = 90  # characters of a sentence that may head a life
_BEFORE = 60  # characters before a post in which the words that tell it stand
_AFTER = 40  # and after it, in which the time may stand
_OPENING = 40  # characters in which the time stands with which a sentence opens
_REACH = 200  # and of the posts of one office
_DATED = 24  # tokens of a time at the beginning of a sentence
_BIRTH = lazy(r"(?<!\w)(?:sinh (?:năm|ngày|tháng)|sn \d{4}|\d\d tuổi,|quê (?:quán|ở|xã|huyện|tỉnh))")
_BORN_ON = lazy(r"(?:sinh (?:năm|ngày|tháng)|sn)[\s\d/.\-]{4,14}")
_HEADS = lazy(one_of("quá trình công tác", "tóm tắt tiểu sử", "tiểu sử tóm tắt", "tóm tắt lý lịch", "tiểu sử"))
_TOLD = lazy(rf"(?:{alternation('appointments', 'gives')}|{one_of('kinh qua', 'chức vụ', 'chức danh')})[\s:,]*$")
_GIVEN_UP = lazy(alternation("appointments", "leaves") + r"[\s:,]*$")
_JOINS = lazy(
    r"\s*(?:\((?:[^()]{0,40})\))?\s*(?:(?:nhiệm kỳ|khóa) [\w ,\-–]{1,24}?)?\s*"
    r"(?:,|;|và|kiêm|rồi|, kiêm|, rồi|sau đó là|, sau đó là|đồng thời là|, đồng thời là)\s*$"
)
_UNREAD = lazy(
    r"\s*(?:,|;|và|kiêm|rồi)\s(?:(?:quyền |phó )?(?:trưởng|giám đốc|chủ tịch|chủ nhiệm|ủy viên|bí thư|cán bộ"
    r"|chuyên viên|giảng viên"
    r"|thành viên|tư lệnh|chính ủy|chỉ huy|hiệu)\s[^.;,:()]{2,60}?)\s?(?:,|;|và|kiêm|rồi|, rồi)\s*"
)
"""Between two posts of an item: a third, whose body is none that is known."""
_NOW = lazy(one_of("đến nay", "tới nay", "hiện", "hiện nay", "nay là", "đương chức", "đến hiện tại", "đến hôm nay"))
_TERM = lazy(r"nhiệm kỳ \d{4}\s?[-–]\s?(\d{4})")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THEN = lazy(
    one_of("trước đó", "trước khi", "năm đó", "từng", "đã từng", "sau đó", "năm sau", "tháng sau", "trước nữa")
)
_NOT_YET = lazy(  # the post that one rose to
    r"(?<!\w)trước khi (?:được |về )?(?:làm|giữ|trở thành|đảm|bổ|lên|nhận)(?!.*(?:ông|bà|đồng chí)\s)[^,;]*$"
)
_FOR_YEARS = lazy(r"(?<!\w)\d{1,2} năm (?:làm|giữ chức|là|công tác)")
_IS = lazy(r"(?:(?:ông|bà|đồng chí)\s+(?:\w+\s+){0,2}|,\s)là\s+$")
_LISTS = lazy(
    r"(?:từng|đã|lần lượt)\s+(?:từng\s+)?(?:kinh qua|trải qua|giữ|đảm nhiệm|đảm nhận)\s"
    r"[^;:]{0,90}?(?::|(?<!\w)(?:như|gồm|là)\s)"
)
_OFFICES = lazy(
    r"(?<!\w)(?:lần lượt\s)?(?:là|làm|ở|với|giữ|đảm nhiệm|đảm nhận|đảm đương|qua|trải qua|kinh qua)\s(?:lần lượt\s)?"
    r"(?:các|nhiều|những)\s(?:vị trí|chức vụ|chức danh|cương vị|vai trò|chức)"
    r"(?:\s(?:công tác|khác nhau|quan trọng|chủ chốt|lãnh đạo|quản lý))*(?:,? như|:|,? gồm| là)?\s"
)
"""Offices that somebody had one after another, in a life: `công tác tại Trường A ở các vị trí P, Q và R`."""
_NOT_HELD = lazy(r"(?<!\w)(?:quy hoạch|giới thiệu|ứng cử|đề cử|dự kiến|thôi|miễn nhiệm|cách chức)(?!\w)")
_ITEM = lazy(r"(?:[;,:]|(?<!\w)(?:như|gồm|là|và|rồi|kiêm))\s*$")
_IN_OFFICE = lazy(r"(?:[^,;.]{0,60}\s)?(?:trên|với|ở) cương vị (?:là\s+)?")
_OFFICE = lazy(r"(?:trên|với|ở) cương vị (?:là\s+)?$")
_LINE = lazy(r"[\s+\-–*•·]*(?:(?:từ|đến|tháng|năm|ngày|nay|đầu|cuối)\s+|[\d./\-–]+\s*)+:")
_PERIOD = lazy(r"[^.;]{0,160}?(giai đoạn|nhiệm kỳ)\s+\d{4}\s?[-–]\s?(\d{4})")
_BEFORE_THAT = lazy(r"[\s+\-–*•·]*trước (?:đó|khi|đây|kia|nữa)(?!\w)")
_OPENING_TIME = lazy(
    r"[\s+\-–*•·]*(?:(?:từ|đến|sau|trước|giai đoạn|trong|vào|đầu|cuối|giữa|khoảng) )*"
    r"(?:tháng \d|năm \d{4}|ngày \d|\d{1,2}[/.-]\d{4}|\d{4}\s?[-–])"
)
_OPEN = lazy(r"[\s+\-–*•·]*từ (?:(?!đến)[^:;,]){1,30}[:;,]")
_ARRIVES = lazy(
    r"[\s+\-–*•·]*(?:đến|tới)\s(?:(?:đầu|cuối|giữa|khoảng)\s)?(?:tháng \d{1,2}[/.,]?\s?)?(?:năm )?((?:19|20)\d\d)(?!\d)"
)
_ACTS = lazy(  # after a post: its holder does something, and no life is told
    r"\s(?:đã |vừa |cũng |lại |đang |sẽ |không |chưa )*(?!(?:khóa|nhiệm kỳ|rồi|kiêm|và|phụ trách|đến|cho đến|từ|tại|ở"
    r"|trong|năm|tháng|thay|của|sau|là|được|cùng|cho|kể|theo|qua|với|về|trực|vào|đồng|trước|giai|thuộc|suốt|gồm|như"
    r"|tới|lâm|ngành|chuyên|phòng|khối|ban|bộ)(?!\w))[^\W\d_]{2,}"
)
_SINCE = lazy(  # at the end of what stands before a post: it is held since then
    r"(?:,|;|(?<!\w)và|rồi)\s(?:kể )?từ (?:(?:đầu|cuối|giữa) )?(?:tháng \d{1,2}[/.-]?)?(?:năm )?\d{4}(?: đến nay)?,?"
    r"\s(?:(?:ông|bà|đồng chí|anh|chị)\s)?(?:là|làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm|đảm nhận)"
    r"\s+(?:chức |chức vụ )?$"
)
_LATELY = 2  # years
_SUBJECT = lazy(rf"{one_of('ông', 'bà', 'đồng chí', 'anh', 'chị')}[^,;.]{{0,60}}$")
_WHO_GOES_ON = lazy(r"(?:trước đó, |sau đó, )?(?:ông|bà|đồng chí|anh|chị)\s")
_GOES_ON = lazy(rf"{_WHO_GOES_ON.pattern}|[+\-–*•·]?\s*(?:ngày )?sinh(?: ngày| năm)?:")  # or an entry of a form
_SOME = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|ít|nhiều)"
_PAST_TIME = lazy(
    r"[\s+\-–*•·]*(?:(?:và|cũng|còn|riêng|chỉ) )?(?:(?:trong|vào|thời|khoảng) (?:giai đoạn|thời gian|năm|thời kỳ) "
    r"(?:này|đó|ấy), )?"
    rf"(?:(?:từ|đến|sau|giai đoạn|hơn|gần|vào|{_SOME} (?:năm|tháng) sau,?|sau đó,?) )*"
    r"(?:tháng \d|năm \d{4}|\d{1,2}[/.-]\d{4}|\d{4}\s?[-–]|ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_HE_AFTER_TIME = lazy(r"[^,:;.]{0,40}[,:]?\s(?:ông|bà|tôi|đồng chí|anh|chị)\s(?:được|là|làm|giữ|về|chuyển|trúng|tái)")
_LATER = lazy(rf"(?:[^,.;:]{{1,24}}, )?(?:chỉ |hơn |gần |chưa đầy |khoảng )*{_SOME} (?:năm|tháng) sau(?: đó)?,? ")
"""Before what followed in a past that is told: `Bốn tháng sau, ông …`."""
_HE_AFTERWARDS = lazy(
    rf"(?:{_LATER.pattern}|(?:sau đó|tiếp đó|tiếp theo|kế đó|năm sau|tháng sau),? )(?:thì )?"
    r"(?:ông|bà|đồng chí|anh|chị) (?!này|ấy)"
)
_AT_SESSION = lazy(
    r"tại (?:đại hội|hội nghị|kỳ họp|cuộc bầu cử|bầu cử|phiên họp)(?: [^,.;:]{1,90}?)?"
    r" (?:lần thứ|khóa|nhiệm kỳ|năm|ngày|thứ)(?!\w)"
)
"""A life tells at what session one was chosen: `Tại Đại hội lần thứ X, được bầu …`."""
_STILL = lazy(
    r"[^.;]{0,60}?(?<!\w)(?:giữ|đảm nhiệm|đảm nhận|đảm đương|ở) "
    r"(?:chức vụ|cương vị|vị trí|chức|chức danh|trọng trách|nhiệm vụ) "
    r"(?:này|ấy|đó|trên)(?: cho)? (?:đến|tới) (?:nay|hôm nay|hiện nay|bây giờ)(?!\w)"
)
"""What was told last is so still: `và tiếp tục giữ cương vị này cho đến nay`."""
DECIDES = lazy(alternation("appointments", "decisions"))
_UNTIL_NOW = lazy(one_of("đến nay", "cho đến nay", "tới nay", "đương chức", "đến thời điểm này", "đến hiện tại"))
_PRONOUN = lazy(rf"{one_of('ông', 'bà', 'đồng chí', 'đ/c', 'anh', 'chị')}")


def opens_in_the_past(words: str, year: int | None) -> bool:
    """Whether a sentence opens with a time before the article's year, and so tells of somebody's life and no news."""
    if _LATER.match(words):
        return True
    opening = _PAST_TIME.match(words)
    if opening is None or _UNTIL_NOW.search(words):
        return False
    years = [int(y) for y in _YEAR.findall(words[:_OPENING])]
    if "ngày" in opening.group():  # the day of news of last year
        return bool(years) and year is not None and min(years) < year - 1
    return not years or year is None or min(years) < year


class Lives:
    """The life that the sentences of one article tell; `year` is the article's."""

    def __init__(self, tokens: Tokens, year: int | None) -> None:
        self.tokens = tokens
        self.year = year
        self.subject: Known | None = None
        self._goes_on: Known | None = None
        self._left = 0
        self._told = 0  # sentences of the life
        self._end: int | None = None  # where the post told last ends
        self._former = False
        self.is_told = False
        """Whether the sentence tells a life, and so no news."""
        self._in_life = False
        self._tells_offices = False
        self._decided = False  # whether the sentence tells of a birth beside a decision, as news do
        self._sole: Known | None = None  # who is named alone in the last sentence that names anybody

    # --- whose life -----------------------------------------------------------------------------------------------

    def enter(self, scanned: Scanned, named: Sequence[Known], spoken_of: Known | None) -> None:
        """Turn to a sentence that names these people; a pronoun in it means `spoken_of`."""
        words, self._end = self._view(scanned.first, scanned.last), None
        he = self._in_life and _HE_AFTERWARDS.match(words) is not None
        others = [person for person in named if person is not self._goes_on]
        recalled = self._told >= _BIOGRAPHY and not others and _AT_SESSION.match(words) is not None
        goes_on = self._in_life and not named and _WHO_GOES_ON.match(words) is not None
        self.is_told = opens_in_the_past(words, self.year) or goes_on or he or recalled
        self._in_life = _BIRTH.search(words) is not None or (self._in_life and self.is_told)
        self._told += self.is_told
        only = named[0] if len(named) == 1 else None
        self._left -= 1
        if self._left < 0 or (others and not he):
            self._goes_on, self._told = None, 0
        born = _BIRTH.search(words) and (only is not None or (not named and _GOES_ON.match(words)))
        if born or (len(words) <= _HEADING and _HEADS.search(words) and len(named) < 2):
            self._begin(only or spoken_of)
        self._decided = bool(born) and not self.is_told and DECIDES.search(words) is not None
        self.subject = self._whose(words, named, only, spoken_of)

    def _whose(self, words: str, named: Sequence[Known], only: Known | None, spoken_of: Known | None) -> Known | None:
        """Whose posts a sentence tells that no name stands by."""
        recalled = self.is_told or self._goes_on is not None or _THEN.search(words) is not None
        self._tells_offices = recalled and _OFFICES.search(words) is not None
        if (self._tells_offices or _LISTS.search(words)) and len(named) < 2:
            return only or self._goes_on or spoken_of
        if _IN_OFFICE.match(words):
            return named[0] if named else spoken_of
        dated = _OPENING_TIME.match(words) is not None or _LATER.match(words) is not None
        earlier = _BEFORE_THAT.match(words) is not None
        told = only if dated or earlier else spoken_of if earlier and not named else None
        if named:
            self._sole = only
        elif self.is_told and _HE_AFTER_TIME.match(words):
            told = self._sole
        return self._goes_on or told

    def _begin(self, person: Known | None) -> None:
        self._goes_on, self._left, self._told = person, _SENTENCES, 0

    # --- when -----------------------------------------------------------------------------------------------------

    def tells(self, scanned: Scanned, post: PostMention) -> bool | None:
        """Whether a post of the sentence is past (True) or present (False) in the life; None where it is not of it."""
        if self.subject is None or self._decided or (not self.is_told and self._on_a_day(scanned)):
            return None
        start, end = self.tokens.starts[post.start], self.tokens.ends[post.end - 1]
        before = self.tokens.view[self.tokens.starts[scanned.first] : start]
        if self._end is not None and self._joins(self.tokens.view[self._end : start]):
            self._end = end
            return self._unless_ended(post, end, self._former)
        if _OFFICE.search(before):
            return self._in_office(end)
        listed = _LISTS.search(before)
        if listed is not None and _ITEM.search(before) and not _NOW.search(before, listed.start()):
            return True
        if self._is_of_offices(before):
            return True
        if _GIVEN_UP.search(before, max(0, len(before) - _BEFORE)) or not self._introduced(scanned, post, before):
            return None
        if _NOT_HELD.search(before, max(0, len(before) - _BEFORE)):
            return None
        told = not _STILL.match(self.tokens.view, end) and self._is_past(
            before, self.tokens.view[end : self._sentence_end(scanned, end)]
        )
        former = self._unless_ended(post, end, told)
        if former is not None:
            self._end, self._former = end, former
        return former

    def _joins(self, between: str) -> bool:
        """Whether the next post of an item follows: by signs, or past one that nobody knows."""
        return _JOINS.fullmatch(between) is not None or _UNREAD.fullmatch(between) is not None

    def _is_of_offices(self, before: str) -> bool:
        """Whether it is one of the offices that the life went through, told together."""
        listed = _OFFICES.search(before) if self._tells_offices else None
        if listed is None or _NOW.search(before) or _NOT_HELD.search(before):
            return False
        return listed.end() == len(before) or _ITEM.search(before, listed.end()) is not None

    def _on_a_day(self, scanned: Scanned) -> bool:
        """Whether the sentence tells the news of a day: `Ngày 10/5/2021, ông A được phân công …`."""
        opening = _PAST_TIME.match(self._view(scanned.first, scanned.last))
        return opening is not None and "ngày" in opening.group()

    def _unless_ended(self, post: PostMention, end: int, former: bool | None) -> bool | None:
        """Whether it is past by the terms told right after it, which ends at `end`; where none are, `former`."""
        ended = terms_ended(self.tokens.view, end, post.title.title, self.year)
        return former if ended is None else ended

    def _in_office(self, end: int) -> bool | None:
        """Whether what one did in an office is past: by the time told after it; None where none is."""
        match = _PERIOD.match(self.tokens.view, end, end + _REACH)
        if match is None or (self.year is None and match[1] == "nhiệm kỳ"):
            return None
        self._end, self._former = end, self.year is None or int(match[2]) < self.year
        return self._former

    def _introduced(self, scanned: Scanned, post: PostMention, before: str) -> bool:
        """Whether words of holding, or a time alone, stand before the post."""
        if _TOLD.search(before, max(0, len(before) - _BEFORE)):
            return self._goes_on is not None or _SUBJECT.search(before) is not None or not _PRONOUN.search(before)
        return self._dated(scanned, post) or (self._goes_on is not None and self._in_line(before))

    def _in_line(self, before: str) -> bool:
        """Whether it is one of a line's posts, which nothing but its period heads: `- Từ 2008 đến 2011: A; B, C`."""
        return _LINE.match(before) is not None and _ITEM.search(before) is not None

    def _dated(self, scanned: Scanned, post: PostMention) -> bool:
        """Whether a time alone stands before it in the sentence: `- Từ tháng 5/2008 đến 2011: Trưởng phòng …`."""
        if _ACTS.match(self.tokens.view, self.tokens.ends[post.end - 1]):
            return False
        words = self.tokens.words[scanned.first : post.start]
        if not 0 < len(words) <= _DATED or not any(word.isdigit() for word in words):
            return False
        return words[-1] in {":", ",", "-", "–", "là"} and all(
            w in name_words("time_words") or not w[0].isalpha() for w in words
        )

    def _is_past(self, before: str, after: str) -> bool | None:
        """Whether the sentence tells of the past: by its time; None where it gives none."""
        clause = before if _LINE.match(before) else before[before.rfind(";") + 1 :]
        if _NOW.search(clause) or _NOW.search(after):
            return False
        if _SINCE.search(clause):
            return False
        years = [int(year) for year in _YEAR.findall(_BORN_ON.sub(" ", clause) + self._but_terms(after))]
        if years:
            return True if self.year is None or min(years) < self.year else None
        if _NOT_YET.search(clause):
            return None
        if _THEN.search(before) or _FOR_YEARS.search(clause):
            return True
        return False if _IS.search(clause) and self._goes_on else None

    def _but_terms(self, words: str) -> str:
        """Words without the terms of office that still run: who was elected for one holds the post."""
        return _TERM.sub(lambda m: " " if self.year is not None and int(m[1]) > self.year else m.group(), words)

    def is_over(self, post: PostMention) -> bool:
        """Whether the time told right after a post is over: `Chủ tịch UBND xã nhiệm kỳ 2011 - 2016`."""
        return period_ended(self.tokens.view, self.tokens.ends[post.end - 1], self.year)

    def was(self, scanned: Scanned, person: PersonMention, post: PostMention) -> bool:
        """Whether `là` gives somebody the post in a sentence that tells a past: `Từ năm 1988 đến 1994, ông A là …`."""
        if "là" not in self.tokens.words[person.end : post.start][:2]:
            return False
        before = self.tokens.view[self.tokens.starts[scanned.first] : self.tokens.starts[post.start]]
        clause = before.rpartition(";")[2].lstrip().removeprefix("trước nữa, ").removeprefix("trước đó, ")
        if not (self.is_told or opens_in_the_past(clause, self.year)):
            return False
        end = self.tokens.ends[post.end - 1]
        return bool(self._is_past(before, self.tokens.view[end : self._sentence_end(scanned, end)]))

    # --- the text -------------------------------------------------------------------------------------------------

    def is_open(self, scanned: Scanned) -> bool:
        """Whether the sentence opens with a time that has no end: `Từ tháng 9/2018: Phó Bí thư …`."""
        return _OPEN.match(self._view(scanned.first, scanned.last)) is not None

    def goes_on_still(self, scanned: Scanned) -> bool:
        """Whether it says no more than that the post told last is held still: `Và ông giữ chức vụ ấy đến nay`."""
        words = self._view(scanned.first, scanned.last)
        return (
            self._in_life
            and _STILL.match(words) is not None
            and not any(isinstance(item.value, PostMention) for item in scanned.items)
        )

    def arrives(self, scanned: Scanned) -> bool:
        """Whether the sentence opens with a late year that one comes to: `Đến cuối năm 2018, ông A về làm …`."""
        match = _ARRIVES.match(self._view(scanned.first, scanned.last))
        return match is not None and self.year is not None and int(match[1]) >= self.year - _LATELY

    def _view(self, first: int, last: int) -> str:
        return self.tokens.view[self.tokens.starts[first] : self.tokens.ends[last - 1]] if last > first else ""

    def _sentence_end(self, scanned: Scanned, start: int) -> int:
        end = min(self.tokens.ends[scanned.last - 1], start + _AFTER)
        signs = [at for at in (self.tokens.view.find(sign, start, end) for sign in ";.") if at >= 0]
        return min(signs, default=end)
