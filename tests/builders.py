"""Hand-made facts for tests: fictional people and places, real shapes, every record type of schema/model.py.

`inspection_facts`, `conference_facts`, `decision_facts` and `merger_facts` are four articles that between them use
every record; `all_facts` is the four. `many_facts` makes any number of articles that share bodies, people, documents
and events. The pieces (`article`, `spans`, `organization`, `person`, …) build others.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from schema.identity import article_id, event_id, inspection_id, organization_id, person_id, task_id
from schema.model import (
    Appointment,
    Article,
    BodySuccession,
    Citation,
    Directive,
    DirectiveKind,
    DirectiveRelation,
    Discipline,
    Event,
    EventKind,
    Facts,
    Inspection,
    Issue,
    Organization,
    OrganizationKind,
    Person,
    Post,
    Purpose,
    RelationType,
    Span,
    Succession,
    Task,
    Under,
)

PROVINCE = "tỉnh Sơn Lâm"
DISTRICT = f"huyện Khe Sâu, {PROVINCE}"
COMMUNE = f"xã Bản Mây, {DISTRICT}"


def article(title: str, body: str, *, url: str | None = None, published: str | None = None, **more: str) -> Article:
    """An article whose stored text is its title, an empty line and `body`."""
    text = f"{title}\n\n{body}"
    source = more.pop("source", f"{title.split()[0].lower()}.txt")
    return Article(article_id(url, text), source, title, text, url, published, **more)


def spans(of: Article, *words: str) -> tuple[Span, ...]:
    """The first place of each of `words` in the article's text; a test that quotes what is not there fails here."""
    return tuple(Span.of(of.text, start, start + len(said)) for said in words for start in [of.text.index(said)])


def organization(
    of: Article,
    name: str,
    kind: OrganizationKind,
    place: str | None = None,
    *,
    words: Iterable[str] = (),
    part_of: Organization | None = None,
    bare: bool = False,
) -> Organization:
    """A body, mentioned by `words` (by its name where none are given and the text has it)."""
    said = tuple(words) or ((name,) if name in of.text else ())
    key = organization_id(name, place, of.id if bare else None)
    return Organization(key, name, kind, place, part_of.id if part_of else None, bare, spans(of, *said))


def post(of: Article, title: str, at: Organization, words: str, *, former: bool = False) -> Post:
    """A post at a body, said by `words`."""
    day = of.published
    return Post(
        title=title,
        organization=at.id,
        former=former,
        as_of=day,
        evidence=spans(of, words),
        confidence=0.9,
        rule="post",
    )


def person(of: Article, name: str, anchor: str, *posts: Post) -> Person:
    """An official whose full name the text has."""
    return Person(person_id(name, anchor), name, posts, spans(of, name))


def directive(of: Article, key: str, kind: DirectiveKind, words: str, **more: str) -> Directive:
    """A document; its symbol is its id without the year."""
    return Directive(key, kind, key.partition("@")[0], mentions=spans(of, words), **more)  # type: ignore[arg-type]


def inspection_facts(source: str = "kiem-tra.txt") -> Facts:
    """An inspection under two documents, with a leader, a task, citations, and the same inspection as an event."""
    of = article(
        "Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây",
        "Ngày 12-7, Đoàn kiểm tra của Huyện ủy Khe Sâu do đồng chí Lò Văn Thạch, Phó Bí thư Thường trực Huyện ủy, làm "
        "trưởng đoàn đã kiểm tra Đảng ủy xã Bản Mây về việc thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị và Nghị "
        "quyết số 04-NQ/TW. Cùng dự có đồng chí Vi Thị Sương, Trưởng ban Tổ chức Huyện ủy.\n"
        "Kết luận buổi kiểm tra, đồng chí Lò Văn Thạch yêu cầu Đảng ủy xã Bản Mây rà soát 12 chi bộ, hoàn thành trước "
        "ngày 15-9-2018.",
        published="2018-07-13",
        byline="Hà Nương",
        place=DISTRICT,
        source=source,
    )
    huyen_uy = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, DISTRICT)
    ban_to_chuc = organization(
        of,
        "Ban Tổ chức Huyện ủy Khe Sâu",
        OrganizationKind.PARTY_AGENCY,
        DISTRICT,
        words=["ban Tổ chức Huyện ủy"],
        part_of=huyen_uy,
    )
    dang_uy = organization(of, "Đảng ủy xã Bản Mây", OrganizationKind.CAP_UY, COMMUNE)
    bo_chinh_tri = organization(of, "Bộ Chính trị", OrganizationKind.STANDING_BODY)
    thach = person(
        of,
        "Lò Văn Thạch",
        DISTRICT,
        post(of, "Phó Bí thư Thường trực", huyen_uy, "Lò Văn Thạch, Phó Bí thư Thường trực Huyện ủy"),
    )
    suong = person(
        of, "Vi Thị Sương", DISTRICT, post(of, "Trưởng ban", ban_to_chuc, "Vi Thị Sương, Trưởng ban Tổ chức Huyện ủy")
    )
    chi_thi = directive(of, "05-CT/TW@2016", DirectiveKind.CHI_THI, "Chỉ thị số 05-CT/TW", issuer="Bộ Chính trị")
    nghi_quyet = directive(of, "04-NQ/TW@2016", DirectiveKind.NGHI_QUYET, "Nghị quyết số 04-NQ/TW")
    said = spans(of, "Đoàn kiểm tra của Huyện ủy Khe Sâu do đồng chí Lò Văn Thạch", "đã kiểm tra Đảng ủy xã Bản Mây")
    inspection = Inspection(
        id=inspection_id("kiểm tra", (huyen_uy.id,), (dang_uy.id,), "2018-07-12", of.id),
        kind="kiểm tra",
        inspectors=(huyen_uy.id,),
        inspected=(dang_uy.id,),
        leaders=(thach.id,),
        under=(chi_thi.id, nghi_quyet.id),
        date="2018-07-12",
        evidence=said,
        confidence=0.95,
        rule="inspection",
    )
    event = Event(
        id=event_id("Inspection", huyen_uy.id, "2018-07-12", of.id),
        kind=EventKind.INSPECTION,
        name="Kiểm tra Đảng ủy xã Bản Mây",
        date="2018-07-12",
        organizers=(huyen_uy.id,),
        chairs=(thach.id,),
        attendees=(suong.id,),
        under=(Under(chi_thi.id, Purpose.INSPECTS),),
        place=COMMUNE,
        evidence=said[:1],
        rule="event",
    )
    ordered = spans(of, "rà soát 12 chi bộ, hoàn thành trước ngày 15-9-2018")
    task = Task(
        id=task_id(of.id, ordered[0].start, ordered[0].end),
        assigners=(thach.id,),
        assignees=(dang_uy.id,),
        text="rà soát 12 chi bộ",
        deadline="2018-09-15",
        quantity="12 chi bộ",
        under=(chi_thi.id,),
        evidence=ordered,
        rule="task",
    )
    return Facts(
        article=of,
        organizations=(huyen_uy, ban_to_chuc, dang_uy, bo_chinh_tri),
        people=(thach, suong),
        directives=(chi_thi, nghi_quyet),
        events=(event,),
        inspections=(inspection,),
        tasks=(task,),
        citations=(
            Citation(by=of.id, directive=chi_thi.id, evidence=chi_thi.mentions),
            Citation(by=event.id, directive=nghi_quyet.id, evidence=nghi_quyet.mentions),
        ),
        issues=(Issue(issuer=bo_chinh_tri.id, directive=chi_thi.id, evidence=spans(of, "05-CT/TW của Bộ Chính trị")),),
    )


def conference_facts(source: str = "hoi-nghi.txt") -> Facts:
    """A conference that studies a document which continues another, with a task for nobody named."""
    of = article(
        "Hội nghị học tập Kết luận số 01-KL/TW",
        "Sáng 20-8-2021, Huyện ủy Khe Sâu tổ chức hội nghị học tập Kết luận số 01-KL/TW tiếp tục thực hiện Chỉ thị số "
        "05-CT/TW. Đồng chí Lò Văn Thạch, Bí thư Huyện ủy, chủ trì hội nghị. Đồng chí yêu cầu các chi bộ xây dựng kế "
        "hoạch học tập trong tháng 9.",
        url="https://vi-du.example/hoi-nghi-01-kl-tw",
        published="2021-08-21",
        place=DISTRICT,
        source=source,
    )
    huyen_uy = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, DISTRICT)
    thach = person(of, "Lò Văn Thạch", DISTRICT, post(of, "Bí thư", huyen_uy, "Đồng chí Lò Văn Thạch, Bí thư Huyện ủy"))
    ket_luan = directive(of, "01-KL/TW@2021", DirectiveKind.KET_LUAN, "Kết luận số 01-KL/TW")
    chi_thi = directive(of, "05-CT/TW@2016", DirectiveKind.CHI_THI, "Chỉ thị số 05-CT/TW")
    told = spans(of, "Huyện ủy Khe Sâu tổ chức hội nghị học tập")
    event = Event(
        id=event_id("Conference", huyen_uy.id, "2021-08-20", of.id),
        kind=EventKind.CONFERENCE,
        name="Hội nghị học tập Kết luận số 01-KL/TW",
        date="2021-08-20",
        organizers=(huyen_uy.id,),
        chairs=(thach.id,),
        under=(Under(ket_luan.id, Purpose.STUDIES),),
        place=DISTRICT,
        evidence=told,
        rule="event",
    )
    ordered = spans(of, "xây dựng kế hoạch học tập trong tháng 9")
    task = Task(
        id=task_id(of.id, ordered[0].start, ordered[0].end),
        assigners=(thach.id,),
        assignee_text="các chi bộ",
        text="xây dựng kế hoạch học tập trong tháng 9",
        deadline="2021-09-30",
        evidence=ordered,
        rule="task",
    )
    relation = DirectiveRelation(
        source=ket_luan.id,
        type=RelationType.CONTINUES,
        target=chi_thi.id,
        evidence=spans(of, "01-KL/TW tiếp tục thực hiện Chỉ thị số 05-CT/TW"),
        rule="relation",
    )
    return Facts(
        article=of,
        organizations=(huyen_uy,),
        people=(thach,),
        directives=(ket_luan, chi_thi),
        events=(event,),
        tasks=(task,),
        citations=(Citation(by=ket_luan.id, directive=chi_thi.id, evidence=chi_thi.mentions),),
        directive_relations=(relation,),
    )


def decision_facts(source: str = "ky-luat.txt") -> Facts:
    """A discipline with and one without a decider, an appointment, and a former post."""
    of = article(
        "Thi hành kỷ luật và công bố quyết định cán bộ",
        "Ban Thường vụ Huyện ủy Khe Sâu quyết định kỷ luật cảnh cáo đồng chí Hoàng Văn Lũng, nguyên Chủ tịch UBND xã "
        "Bản Mây; đồng chí Nông Thị Én bị khiển trách. Ban Thường vụ Huyện ủy Khe Sâu điều động đồng chí Vi Thị Sương "
        "giữ chức Bí thư Đảng ủy xã Bản Mây từ ngày 01-3-2019.",
        published="2019-03-02",
        place=DISTRICT,
        source=source,
    )
    huyen_uy = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, DISTRICT)
    thuong_vu = organization(
        of, "Ban Thường vụ Huyện ủy Khe Sâu", OrganizationKind.STANDING_BODY, DISTRICT, part_of=huyen_uy
    )
    uy_ban = organization(of, "UBND xã Bản Mây", OrganizationKind.STATE_BODY, COMMUNE)
    dang_uy = organization(of, "Đảng ủy xã Bản Mây", OrganizationKind.CAP_UY, COMMUNE)
    lung = person(
        of, "Hoàng Văn Lũng", COMMUNE, post(of, "Chủ tịch", uy_ban, "nguyên Chủ tịch UBND xã Bản Mây", former=True)
    )
    en = person(of, "Nông Thị Én", of.id)
    suong = person(of, "Vi Thị Sương", DISTRICT, post(of, "Bí thư", dang_uy, "giữ chức Bí thư Đảng ủy xã Bản Mây"))
    warned = spans(of, "kỷ luật cảnh cáo đồng chí Hoàng Văn Lũng")
    return Facts(
        article=of,
        organizations=(huyen_uy, thuong_vu, uy_ban, dang_uy),
        people=(lung, en, suong),
        disciplines=(
            Discipline(
                by=thuong_vu.id, target=lung.id, form="cảnh cáo", date="--03-01", evidence=warned, rule="discipline"
            ),
            Discipline(target=en.id, form="khiển trách", evidence=spans(of, "Nông Thị Én bị khiển trách")),
        ),
        appointments=(
            Appointment(
                by=thuong_vu.id,
                person=suong.id,
                title="Bí thư",
                organization=dang_uy.id,
                date="2019-03-01",
                evidence=spans(of, "điều động đồng chí Vi Thị Sương giữ chức Bí thư"),
                rule="appointment",
            ),
        ),
    )


def merger_facts(source: str = "sap-nhap.txt") -> Facts:
    """Two đảng bộ become one, a body is founded, a local document amends another, a bare body."""
    of = article(
        "Công bố thành lập Đảng bộ xã Mây Sơn",
        "Từ ngày 01-7-2025, Đảng bộ xã Bản Mây và Đảng bộ xã Khe Sơn hợp nhất thành Đảng bộ xã Mây Sơn. Trung tâm "
        "Chính trị xã Mây Sơn được thành lập. Tỉnh ủy Sơn Lâm ban hành Quyết định số 12-QĐ/TU sửa đổi Quyết định số "
        "7-QĐ/TU. Chi bộ cơ quan dự lễ công bố.",
        published="2025-07-02",
        place=PROVINCE,
        source=source,
    )
    new_place = f"xã Mây Sơn, {PROVINCE}"
    old = organization(of, "Đảng bộ xã Bản Mây", OrganizationKind.DANG_BO, COMMUNE)
    other = organization(of, "Đảng bộ xã Khe Sơn", OrganizationKind.DANG_BO, f"xã Khe Sơn, {DISTRICT}")
    new = organization(of, "Đảng bộ xã Mây Sơn", OrganizationKind.DANG_BO, new_place)
    trung_tam = organization(of, "Trung tâm Chính trị xã Mây Sơn", OrganizationKind.PARTY_AGENCY, new_place)
    tinh_uy = organization(of, "Tỉnh ủy Sơn Lâm", OrganizationKind.CAP_UY, PROVINCE)
    chi_bo = organization(of, "Chi bộ cơ quan", OrganizationKind.CHI_BO, bare=True)
    newer = directive(of, "12-QĐ/TU Tỉnh ủy Sơn Lâm", DirectiveKind.QUYET_DINH, "Quyết định số 12-QĐ/TU")
    older = directive(of, "7-QĐ/TU Tỉnh ủy Sơn Lâm", DirectiveKind.QUYET_DINH, "Quyết định số 7-QĐ/TU")
    merged = spans(of, "Đảng bộ xã Bản Mây và Đảng bộ xã Khe Sơn hợp nhất thành Đảng bộ xã Mây Sơn")
    announced = spans(of, "dự lễ công bố")
    ceremony = Event(
        id=event_id("Ceremony", "", None, of.id),
        kind=EventKind.CEREMONY,
        name="Lễ công bố",
        attendees=(chi_bo.id,),
        evidence=announced,
        rule="event",
    )
    return Facts(
        article=of,
        organizations=(old, other, new, trung_tam, tinh_uy, chi_bo),
        directives=(newer, older),
        events=(ceremony,),
        issues=(
            Issue(issuer=tinh_uy.id, directive=newer.id, date="2025-06-30", evidence=newer.mentions, rule="issue"),
        ),
        directive_relations=(
            DirectiveRelation(
                source=newer.id, type=RelationType.AMENDS, target=older.id, evidence=newer.mentions, rule="relation"
            ),
        ),
        successions=(
            BodySuccession(
                how=Succession.MERGED,
                sources=(old.id, other.id),
                to=new.id,
                by=tinh_uy.id,
                date="2025-07-01",
                evidence=merged,
            ),
            BodySuccession(how=Succession.FOUNDED, to=trung_tam.id, evidence=spans(of, "xã Mây Sơn được thành lập")),
        ),
    )


def all_facts() -> tuple[Facts, ...]:
    """The four articles: every record type, shared bodies, people and documents."""
    return (inspection_facts(), conference_facts(), decision_facts(), merger_facts())


def many_facts(number: int, seed: int = 0) -> list[Facts]:
    """`number` short articles about a few districts: they share bodies, people, documents and even events."""
    chance = random.Random(seed)  # noqa: S311 - made-up news, no secret
    return [_short_facts(chance, index) for index in range(number)]


_SYLLABLES = ("Bản", "Khe", "Nà", "Mường", "Pá", "Suối", "Đồi", "Thung", "Lũng", "Phiêng")
_FAMILIES, _GIVEN = ("Lò", "Vi", "Hoàng", "Nông", "Quàng", "Ma"), ("Thạch", "Sương", "Én", "Lũng", "Pháy", "Mỷ", "Sinh")


def _short_facts(chance: random.Random, index: int) -> Facts:
    district = f"{chance.choice(_SYLLABLES)} {chance.choice(_GIVEN)}"
    place = f"huyện {district}, {PROVINCE}"
    name = f"{chance.choice(_FAMILIES)} Văn {chance.choice(_GIVEN)}"
    day = f"2018-0{chance.randint(1, 9)}-{chance.randint(10, 28)}"
    of = article(
        f"Hội nghị số {index}",
        f"Ngày {day}, Huyện ủy {district} tổ chức hội nghị quán triệt Chỉ thị số 05-CT/TW. Đồng chí {name}, Bí thư "
        f"Huyện ủy, chủ trì; Tỉnh ủy Sơn Lâm dự.",
        published=day,
        place=place,
        source=f"tin-{index:05}.txt",
    )
    tinh_uy = organization(of, "Tỉnh ủy Sơn Lâm", OrganizationKind.CAP_UY, PROVINCE)
    huyen_uy = organization(of, f"Huyện ủy {district}", OrganizationKind.CAP_UY, place)
    secretary = person(of, name, place, post(of, "Bí thư", huyen_uy, f"{name}, Bí thư Huyện ủy"))
    chi_thi = directive(of, "05-CT/TW@2016", DirectiveKind.CHI_THI, "Chỉ thị số 05-CT/TW")
    event = Event(
        id=event_id("Conference", huyen_uy.id, day, of.id),
        kind=EventKind.CONFERENCE,
        name=f"Hội nghị quán triệt Chỉ thị số 05-CT/TW của Huyện ủy {district}",
        date=day,
        organizers=(huyen_uy.id,),
        chairs=(secretary.id,),
        attendees=(tinh_uy.id,),
        under=(Under(chi_thi.id, Purpose.STUDIES),),
        place=place,
        evidence=spans(of, "tổ chức hội nghị quán triệt Chỉ thị số 05-CT/TW"),
        rule="event",
    )
    return Facts(
        article=of,
        organizations=(tinh_uy, huyen_uy),
        people=(secretary,),
        directives=(chi_thi,),
        events=(event,),
        citations=(Citation(by=of.id, directive=chi_thi.id, evidence=chi_thi.mentions, rule="citation"),),
    )
