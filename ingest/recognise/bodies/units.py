"""Schools, hospitals, firms, newspapers, stations …: the type's words, then the unit's own as far as they may go."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.firms import day_end, follows_trade, is_form_alone, leads_to_name, past_unit
from ingest.recognise.bodies.head import Head
from ingest.recognise.bodies.societies import society
from schema.authority.places import place_words
from schema.authority.vocabulary import (
    Trait,
    body_ends,
    body_pairs,
    body_trie,
    body_words,
    name_trie,
    name_words,
    sector_trie,
    title_trie,
)
from schema.model import OrganizationKind

_LONGEST = 14
_CALLED_AFTER_PEOPLE = frozenset({"truong", "benh_vien"})
_AGENCIES = frozenset({"bộ", "tổng", "cục", "công"})  # the first words of those that a unit is told to be of
_OF_POLICE = "canh_sat_dieu_tra"
_AFTER_TITLES = frozenset({"khoa", "ban_quan_ly"})  # whose type's word a title shares: `Trưởng khoa Sản`
_PROJECT = frozenset({"dự", "án"})  # `Ban Quản lý dự án`: elsewhere these belong to the sentence
_FORMS_OF_FIRMS = frozenset({"tnhh", "cổ", "cp", "mtv"})
_SHORT_RANKS = frozenset({"tp", "tx"})
_ONE = frozenset(
    {
        ("truong", "dai_hoc"),
        ("ngan_hang", "chi_nhanh"),
        ("cong_ty", "chi_nhanh"),
        ("tong_cong_ty", "chi_nhanh"),
        ("tap_doan", "chi_nhanh"),
        ("cong_ty", "tap_doan"),
        ("cong_ty", "dien_luc"),
        ("tong_cong_ty", "dien_luc"),
        ("tong_cong_ty", "buu_dien"),
        ("tap_doan", "dien_luc"),
        ("tap_doan", "buu_dien"),
        ("tong_cong_ty", "cang"),
        ("cong_ty", "vien_thong"),
        ("tong_cong_ty", "vien_thong"),
        ("tap_doan", "vien_thong"),
    }
)
"""Types that are one body: `Trường Đại học`, `Công ty CP Tập đoàn Phúc Khê`, `Công ty Điện lực Khe Sâu`."""
_HEADLINE_VERBS = frozenset(
    (first, second)
    for words in (
        "tổ chức", "triển khai", "thực hiện", "phát động", "phối hợp", "khai giảng", "khai mạc", "kỷ niệm", "tổng kết",
        "sơ kết", "ra mắt", "đón nhận", "tiến hành", "kết nạp", "công bố", "quán triệt", "hưởng ứng", "tiếp tục",
    )
    for first, second in [words.split()]
)  # fmt: skip
"""What a unit does, in a headline all of whose words are in capitals."""
_ACT = ("xây", "dựng")
_ACTS = frozenset(
    {
        _ACT,
        ("phát", "triển"),
        ("quản", "lý"),
        ("bảo", "vệ"),
        ("kiểm", "soát"),
        ("đầu", "tư"),
        ("sản", "xuất"),
        ("phục", "vụ"),
    }
)
_FORCES = frozenset(
    {"quan_khu", "quan_doan", "binh_doan", "su_doan", "lu_doan", "trung_doan", "tieu_doan", "dai_doi", "trai_giam"}
) | {"trai_tam_giam", "don_bien_phong", "don_cong_an", "binh_chung", "quan_chung"}
"""Units of the forces, whose type newspapers write small: `tiểu đoàn 2`, `trại giam Khe Sâu`."""
_VUNG = "vung_hai_quan"
_NUMBERED = "benh_vien"  # some are called by a number alone: `Bệnh viện 105`
_MAY_BEGIN = frozenset(
    {"tổ", "phát", "thực", "khai", "triển", "giai"}
)  # words of the sentence, but not in `Trạm Thực nghiệm`


def unit(head: Head) -> Body | None:
    """`Trường Tiểu học Lê Lợi`, `Công ty TNHH MTV Thái Bình`, `Bệnh viện Đa khoa huyện`, `Quân khu 5`."""
    whole = society(head)
    if whole is not None:
        return whole
    end = _trimmed(head, _own_words_end(head))
    if _is_something_else(head, end):
        return None
    body = _hosted(head, head.body(end, name=head.tokens.between(head.after, end)))
    if body.place is None and body.parent is None and (not _is_name(head, end) or is_form_alone(head, end)):
        return None
    return body


def _own_words_end(head: Head) -> int:
    """The index after the unit's own words: capitals, numbers, the trade's own, up to the rank of its place."""
    index = head.after
    if head.type.id not in _CALLED_AFTER_PEOPLE and head.holder_at(index):
        return index  # `Giám đốc Trung tâm Lò Văn Tủa`
    last = min(head.end, head.after + _LONGEST)
    index = _past_own_number(head)
    while index < last:
        past = max(past_unit(head, index), day_end(head, index))
        if past > index:
            index = past
            continue
        trade = head.phrase("trades", index) or _arms(head, index) or _field(head, index)
        if trade is not None:
            index = trade[1]
            continue
        if not _is_own(head, index) or _place_begins(head, index):
            break
        if _headline_goes_on(head, index) or (index > head.after and _holder_begins(head, index)):
            break
        index += 1
    return _past_number(head, index)


def _past_own_number(head: Head) -> int:
    """Past the number or the day that a hospital is called by: `Bệnh viện | 105`, `Bệnh viện | 19-8`."""
    at = head.after
    if head.type.id != _NUMBERED or not head.capital or not head.word(at).isdigit() or head.counts(at):
        return at
    return at + 3 if head.word(at + 1) in {"-", "/"} and head.word(at + 2).isdigit() else at + 1


def _field(head: Head, index: int) -> tuple[str, int] | None:
    """The field that a department of a school or hospital is called by: `Khoa Lý luận chính trị`."""
    own = head.type.id == "khoa" and index == head.after
    return sector_trie().match(head.tokens.words, index, head.end) if own else None


def _arms(head: Head, index: int) -> tuple[str, int] | None:
    """The arm or service that a unit of the forces is of: `Binh chủng | Thông tin liên lạc`."""
    after_name = index > head.after and not head.is_capital(index)  # `Đồn Lũng Cú | thông tin: …`
    return head.phrase("arms", index) if head.type.kind is OrganizationKind.STATE_BODY and not after_name else None


def _past_number(head: Head, index: int) -> int:
    """Past the number of one of the centre's units: `Bệnh viện Tâm thần Trung ương 2`."""
    central = index > head.after + 1 and head.says(index - 2, "trung", "ương") and head.tokens.capital[index - 2]
    return index + 1 if central and head.word(index) in {"1", "2", "3", "i", "ii"} else index


def _headline_goes_on(head: Head, index: int) -> bool:
    """Whether a headline in capitals tells here what the unit does: `CÔNG TY … - TKV THÀNH CÔNG TỐT ĐẸP`."""
    shouted = head.tokens.between(index, index + 1).isupper() and len(head.word(index)) > 1
    goes_on = (head.word(index), head.word(index + 1)) in _HEADLINE_VERBS
    return shouted and (goes_on or head.places.run(index, index + 1) == index)


def _holder_begins(head: Head, index: int) -> bool:
    """Whether the name of the post's holder begins here: after a name of its own where people's names are usual."""
    if not head.person_at(index):
        return False
    if head.has(Trait.TRADE):  # `Công ty TNHH Lê Văn An` is called so
        named = head.is_capital(index - 1) or head.word(index - 1).isdigit()
        return named and not head.tokens.between(index - 1, index).isupper()
    if head.type.id not in _CALLED_AFTER_PEOPLE:
        return True
    own = (at for at in (index - 2, index - 3) if at >= head.after and head.tokens.capital[at])
    words = head.tokens.words
    return any(len(words[at]) > 1 and words[at] in name_words("common_surnames") for at in own)


def _is_own(head: Head, index: int) -> bool:
    word = head.tokens.words[index]
    if head.tokens.is_word(index):
        shortest = 1 if head.has(Trait.HOSTED) else 2
        if not head.tokens.capital[index]:
            return _is_own_small(head, index)
        return not _office_begins(head, index, shortest) and not (index > head.after and _person_begins(head, index))
    if word.isdigit():
        if head.word(index + 1) in place_words("counted"):
            return False  # `Công ty Khe Sâu 5 năm qua`
        if head.word(index + 1) == "/" and head.tokens.joined(index + 1):
            return False  # `Trường Mầm non Khe Sâu 20/11`
        after_word = head.tokens.capital[index - 1] or head.word(index - 1) == "số" or follows_trade(head, index)
        return len(word) <= 3 and (after_word or head.has(Trait.NUMBERED))
    if head.has(Trait.HOSTED):
        return False
    joins = head.is_capital(index + 1) or head.word(index + 1) in body_words("unit_words")
    return word in {"-", "&"} and joins and not _agency_begins(head, index + 1)


def _agency_begins(head: Head, index: int) -> bool:
    """Whether the agency that the unit is of stands here: `Viện Kỹ thuật quân sự - Bộ Quốc phòng`."""
    agency = head.parse(index, head.end, False) if head.word(index) in _AGENCIES else None
    return agency is not None and agency.type.kind is OrganizationKind.STATE_BODY


def _office_begins(head: Head, index: int, shortest: int) -> bool:
    """Whether another body or a title begins here, of so many words at least."""
    words = head.tokens.words
    body = body_trie().match(words, index, head.end)
    if body is not None and ((head.type.id, body[0].id) in _ONE or body[0].id == _VUNG):
        return False
    title = title_trie().match(words, index, head.end)
    title = None if title is not None and title[0].follows else title  # `Trung tâm Điều dưỡng`
    matched = body or title
    return matched is not None and matched[1] - index >= shortest


def _is_own_small(head: Head, index: int) -> bool:
    word = head.tokens.words[index]
    if head.has(Trait.SMALL) and word in _PROJECT:
        return True
    if _person_begins(head, index + (word == "và")) or (index > head.after and head.places.of_sentence(index)):
        return False
    if word == "và":  # "Bệnh viện và UBND huyện" are two
        return index > head.after and not _office_begins(head, index + 1, 1)
    if word == "cấp" and head.places.begins(index + 1, head.end):
        return False  # `trung tâm y tế cấp huyện`, of which there are many
    if word == "số" and head.word(index + 1).isdigit():
        return head.type.id != "bao"  # `Báo Tuyên Quang số 312` is an issue of it
    if head.completes(index):
        return True
    if leads_to_name(head, index):
        return True
    if word in body_pairs() and head.word(index + 1) != body_pairs()[word]:
        return False
    if word in body_words("unit_words") or (head.type.id == "truong" and word in body_words("schools")):
        return True
    return _is_inside(head, index)


def _person_begins(head: Head, index: int) -> bool:
    """Whether words that announce a person stand here: "Trường Mầm non Khe Sâu và đồng chí", `… và Thượng tá`."""
    matched = (name_trie(group).match(head.tokens.words, index, head.end) for group in ("honorifics", "ranks"))
    return any(found is not None and found[1] - index > 1 for found in matched)


def _is_inside(head: Head, index: int) -> bool:
    """Whether a small word stands inside a name: capitals on both sides (`Bóng đèn Điện Quang`)."""
    if not head.tokens.capital[index - 1] or not head.is_capital(index + 1):
        return False
    of_sentence = body_words("function_words") | body_words("between_names")
    if head.tokens.words[index] in of_sentence or head.places.begins(index, head.end):
        return False
    if head.places.of_sentence(index):
        return False  # `Tập đoàn TKV | trao Quyết định`
    return not _office_begins(head, index + 1, 1)


def _place_begins(head: Head, index: int) -> bool:
    """Whether a unit's rank stands here: in small letters, or as an abbreviation (`TP`)."""
    if not head.places.begins(index, head.end) or (index > head.after and head.completes(index)):
        return False  # no hamlet in `Nông thôn Chi nhánh tỉnh`
    if head.tokens.words[index] in _SHORT_RANKS:
        return True
    return not head.tokens.capital[index] and head.places.parse(index, head.end) is not None


def _trimmed(head: Head, end: int) -> int:
    """Before the small words at the end that belong to the sentence: a company's name ends in a capital."""
    if end < head.end and _place_begins(head, end):
        return end  # the place ends the name: `Xổ số kiến thiết tỉnh`
    while end > head.after and _is_of_sentence(head, end - 1):
        end -= 1
    return end - len(_ACT) if _acts(head, end) else end


def _acts(head: Head, end: int) -> bool:
    """Whether the last two small words tell what it does, after a name of two capitals: `Đồn Lũng Cú | xây dựng`."""
    first = end - len(_ACT)
    if first - len(_ACT) < head.after or (head.word(first), head.word(first + 1)) not in _ACTS:
        return False
    capital = head.tokens.capital
    return not capital[first] and capital[first - 1] and capital[first - 2] and not _of_trade(head, first - 1)


def _of_trade(head: Head, index: int) -> bool:
    """Whether the word before is of the trade and no name: `Đầu Tư | xây dựng`."""
    return head.word(index) in body_words("unit_words")


def _is_of_sentence(head: Head, index: int) -> bool:
    word = head.tokens.words[index]
    if head.type.id == "truong" and _follows_name(head, index):
        return True
    if head.tokens.capital[index] or (index > head.after and head.word(index - 1) in body_ends().get(word, "").split()):
        return False
    groups = ("trade_last", "unit_words") if head.has(Trait.TRADE) else ("unit_last",)
    if not any(word in body_words(group) for group in groups):
        return False
    return index == head.after or not head.completes(index)


def _follows_name(head: Head, index: int) -> bool:
    """Whether a small word stands right after the people or the place that the school is called after."""
    if head.tokens.capital[index] or not head.tokens.is_word(index) or index - 2 < head.after:
        return False
    named = all(head.tokens.capital[at] and head.tokens.is_word(at) for at in (index - 1, index - 2))
    return named and not head.completes(index)


def _is_something_else(head: Head, end: int) -> bool:
    """Whether the words after the type's show that no unit is named: "trạm được xây", "Trường Sa", "báo" alone."""
    first = head.word(head.after)
    hosted = head.has(Trait.HOSTED)
    if hosted and head.is_capital(head.after) and head.body_at(head.after) is not None:
        return False  # `Văn phòng đại diện Báo Khe Sâu`
    if first in body_words("function_words") and (first not in _MAY_BEGIN or hosted):
        return True
    if head.type.id == _VUNG:  # of the navy or the coast guard: "Vùng 4 Hải quân", not "Vùng Tây Bắc"
        return all(head.phrase("arms", at) is None for at in range(head.after, end))
    if head.type.id == "truong":
        return end == head.after or head.tokens.words[head.after] not in body_words("schools")
    return end == head.after and not (head.has(Trait.HOSTED) or (head.has(Trait.WORDLESS) and head.capital))


def _is_name(head: Head, end: int) -> bool:
    """Whether the words tell which unit it is by themselves: by a capital or a number among them."""
    of_title = head.before_person and head.type.id in _AFTER_TITLES
    if head.type.id in _FORCES and (head.is_capital(head.after) or head.word(head.after).isdigit()):
        return True
    if (
        not head.capital
        and not of_title
        and not _is_firm(head, end)
        and not (head.type.id == "truong" and (head.before_person or _is_school(head, end)))
    ):
        return False
    own = range(head.after, end)
    if any(head.tokens.capital[index] or head.tokens.words[index].isdigit() for index in own):
        return True
    return head.has(Trait.SMALL) and len(own) > 1


def _is_firm(head: Head, end: int) -> bool:
    """Whether a firm written in small letters has a name of its own: `giám đốc công ty TNHH Ánh Sao`."""
    words = head.tokens.words
    own = [at for at in range(head.after, end) if head.tokens.capital[at] and not _is_shouted(head, at)]
    if not own or not head.has(Trait.TRADE) or name_trie("countries").match(words, own[0], end) is not None:
        return False
    return head.before_person or not _FORMS_OF_FIRMS.isdisjoint(words[head.after : end])


def _is_shouted(head: Head, index: int) -> bool:
    return head.tokens.between(index, index + 1).isupper()


def _is_school(head: Head, end: int) -> bool:
    """Whether capitals begin the sort of school and its name: `trường Tiểu học Lê Lợi`, not "trường Tiểu học"."""
    if not head.is_capital(head.after) or head.tokens.words[head.after] not in body_words("schools"):
        return False
    own = range(head.after + 1, end)
    return any(head.tokens.capital[at] and head.tokens.words[at] not in body_words("schools") for at in own)


def _force_at(head: Head, index: int) -> Body | None:
    """The unit of the forces that its word alone means: `Bộ Tham mưu Binh chủng`."""
    host = head.titled_at(index)
    return host if host is not None and host.type.kind is OrganizationKind.STATE_BODY else None


def _hosted(head: Head, body: Body) -> Body:
    """The unit with the agency or the place that it is of."""
    if head.has(Trait.HOSTED):
        of_police = head.type.id == _OF_POLICE and head.word(body.end) == "," and head.word(body.end + 1) == "công"
        host = head.body_at(body.end + of_police) or _force_at(head, body.end)
        if host is not None and host.type.kind == head.type.kind:
            return replace(body, end=host.end, parent=host)
    place = head.place_at(head.past_letters(body.end))
    if place is not None and not head.names_kinds(place):
        return replace(body, end=place.end, place=place)
    return body
