"""The small graph that queries and the service are tested on: builders.all_facts, and what they lack.

Beside them: a supervision of a chi bộ two levels below a đảng bộ, on a day of no known year, with an emoji before the
words that say so; a second current secretary, a former chairman in office, two issuers of one directive; a namesake in
another district, and one who differs by a diacritic.
"""

from __future__ import annotations

from ingest.load.loading import load
from schema.identity import inspection_id, person_id
from schema.model import DirectiveKind, Facts, Inspection, Issue, OrganizationKind
from store.connection import Store
from tests.builders import COMMUNE, DISTRICT, all_facts, article, directive, organization, person, post, spans

OTHER_DISTRICT = "huyện Nà Đồi, tỉnh Sơn Lâm"
THACH, OTHER_THACH = (person_id("Lò Văn Thạch", place) for place in (DISTRICT, OTHER_DISTRICT))


def world() -> tuple[Facts, ...]:
    """All articles of the small graph."""
    return (*all_facts(), supervision_facts(), secretary_facts(), namesake_facts())


def fill(store: Store) -> None:
    """Put the small graph in the place of whatever is there."""
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    summary = load(store, world())
    assert (summary.new, summary.rejected) == (7, 0)


def supervision_facts() -> Facts:
    """A supervision of a chi bộ of a đảng bộ of a đảng bộ."""
    of = article(
        "Giám sát chuyên đề 😀 tại thôn Pá Khôm",
        "😀 Ngày 18-5, Ban Thường vụ Huyện ủy Khe Sâu giám sát Chi bộ thôn Pá Khôm thuộc Đảng bộ xã Bản Mây, Đảng bộ "
        "huyện Khe Sâu.",
        place=DISTRICT,
        source="giam-sat.txt",
    )
    top = organization(of, "Đảng bộ huyện Khe Sâu", OrganizationKind.DANG_BO, DISTRICT, words=["Đảng bộ huyện Khe Sâu"])
    middle = organization(of, "Đảng bộ xã Bản Mây", OrganizationKind.DANG_BO, COMMUNE, part_of=top)
    chi_bo = organization(of, "Chi bộ thôn Pá Khôm", OrganizationKind.CHI_BO, COMMUNE, part_of=middle)
    sender = organization(of, "Ban Thường vụ Huyện ủy Khe Sâu", OrganizationKind.STANDING_BODY, DISTRICT)
    inspection = Inspection(
        id=inspection_id("giám sát", (sender.id,), (chi_bo.id,), "--05-18", of.id),
        kind="giám sát",
        inspectors=(sender.id,),
        inspected=(chi_bo.id,),
        date="--05-18",
        evidence=spans(of, "Ban Thường vụ Huyện ủy Khe Sâu giám sát Chi bộ thôn Pá Khôm"),
        rule="inspection",
    )
    return Facts(article=of, organizations=(top, middle, chi_bo, sender), inspections=(inspection,))


def secretary_facts() -> Facts:
    """Another current secretary of a body four months after the first, a chairman called former before, an issuer."""
    of = article(
        "Bản Mây đón nông thôn mới",
        "Đồng chí Quàng Văn Pháy, Bí thư Đảng ủy xã Bản Mây, và đồng chí Hoàng Văn Lũng, Chủ tịch UBND xã Bản Mây, đón "
        "bằng công nhận. Xã thực hiện tốt Chỉ thị số 05-CT/TW năm 2006 của Ban Bí thư.",
        published="2019-07-05",
        place=COMMUNE,
        source="nong-thon-moi.txt",
    )
    dang_uy = organization(of, "Đảng ủy xã Bản Mây", OrganizationKind.CAP_UY, COMMUNE)
    phay = person(of, "Quàng Văn Pháy", COMMUNE, post(of, "Bí thư", dang_uy, "Bí thư Đảng ủy xã Bản Mây"))
    uy_ban = organization(of, "UBND xã Bản Mây", OrganizationKind.STATE_BODY, COMMUNE)
    lung = person(of, "Hoàng Văn Lũng", COMMUNE, post(of, "Chủ tịch", uy_ban, "Chủ tịch UBND xã Bản Mây"))
    ban_bi_thu = organization(of, "Ban Bí thư", OrganizationKind.STANDING_BODY)
    chi_thi = directive(of, "05-CT/TW@2006", DirectiveKind.CHI_THI, "Chỉ thị số 05-CT/TW")
    issue = Issue(issuer=ban_bi_thu.id, directive=chi_thi.id, evidence=spans(of, "năm 2006 của Ban Bí thư"))
    return Facts(
        article=of,
        organizations=(dang_uy, uy_ban, ban_bi_thu),
        people=(phay, lung),
        directives=(chi_thi,),
        issues=(issue,),
    )


def namesake_facts() -> Facts:
    """A Lò Văn Thạch of another district, a Lò Văn Thách beside him, and a directive of another year."""
    of = article(
        "Nà Đồi gặp mặt cán bộ",
        "Đồng chí Lò Văn Thạch, nguyên Bí thư Huyện ủy Nà Đồi, và đồng chí Lò Văn Thách, Bí thư Huyện ủy Nà Đồi, ôn "
        "lại Chỉ thị số 05-CT/TW năm 2006 của Bộ Chính trị.",
        published="2018-10-01",
        place=OTHER_DISTRICT,
        source="gap-mat.txt",
    )
    huyen_uy = organization(of, "Huyện ủy Nà Đồi", OrganizationKind.CAP_UY, OTHER_DISTRICT)
    thach = person(
        of, "Lò Văn Thạch", OTHER_DISTRICT, post(of, "Bí thư", huyen_uy, "nguyên Bí thư Huyện ủy Nà Đồi", former=True)
    )
    other = person(of, "Lò Văn Thách", OTHER_DISTRICT, post(of, "Bí thư", huyen_uy, "Bí thư Huyện ủy Nà Đồi, ôn"))
    chi_thi = directive(of, "05-CT/TW@2006", DirectiveKind.CHI_THI, "Chỉ thị số 05-CT/TW")
    bo_chinh_tri = organization(of, "Bộ Chính trị", OrganizationKind.STANDING_BODY)
    issue = Issue(issuer=bo_chinh_tri.id, directive=chi_thi.id, evidence=spans(of, "năm 2006 của Bộ Chính trị"))
    return Facts(
        article=of,
        organizations=(huyen_uy, bo_chinh_tri),
        people=(thach, other),
        directives=(chi_thi,),
        issues=(issue,),
    )
