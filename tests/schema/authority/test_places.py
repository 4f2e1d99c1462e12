"""The table of administrative units."""

import pytest

from schema.authority import tables
from schema.authority.places import (
    Gazetteer,
    Level,
    Place,
    _split,
    gazetteer,
    place_words,
    rank_called,
    rank_trie,
    ranks,
)
from schema.errors import AuthorityError
from schema.spelling import view, words


def names(level: Level, name: str) -> list[str]:
    return sorted(place.full_name for place in gazetteer().find(level, name))


@pytest.mark.parametrize(
    ("level", "name", "found"),
    [
        (Level.PROVINCE, "Lai Châu", ["tỉnh Lai Châu"]),
        (Level.PROVINCE, "LAI CHÂU", ["tỉnh Lai Châu"]),
        (Level.PROVINCE, "lai châu", ["tỉnh Lai Châu"]),
        (Level.PROVINCE, "Lai Chau", []),
        (Level.DISTRICT, "Than Uyên", ["huyện Than Uyên, tỉnh Lai Châu"]),
        (Level.DISTRICT, "Hoành Bồ", ["huyện Hoành Bồ, tỉnh Quảng Ninh"]),
        (Level.DISTRICT, "Khe Sâu", []),
        (Level.PROVINCE, "HCM", ["thành phố Hồ Chí Minh"]),
        (Level.PROVINCE, "Đak Nông", ["tỉnh Đắk Nông"]),
        (Level.PROVINCE, "Đăk Nông", ["tỉnh Đắk Nông"]),
        (Level.PROVINCE, "Thừa Thiên - Huế", ["tỉnh Thừa Thiên Huế"]),
        (Level.PROVINCE, "Bắc Cạn", ["tỉnh Bắc Kạn"]),
        (Level.DISTRICT, "Cư M'Ga", ["huyện Cư M'gar, tỉnh Đắk Lắk"]),
        (Level.DISTRICT, "Kì Sơn", ["huyện Kỳ Sơn, tỉnh Hòa Bình", "huyện Kỳ Sơn, tỉnh Nghệ An"]),
    ],
)
def test_a_unit_is_found_in_any_print_spelling_but_never_without_marks(
    level: Level, name: str, found: list[str]
) -> None:
    assert names(level, name) == found


def test_a_name_that_several_units_share_finds_them_all() -> None:
    found = names(Level.COMMUNE, "Tân Phú")
    assert len(found) > 5
    assert len(set(found)) == len(found)


def test_a_print_spelling_of_several_names_finds_them_all() -> None:
    made = Gazetteer(
        [Place(Level.COMMUNE, "xã", "Đắk Ơ"), Place(Level.COMMUNE, "xã", "Đăk Ơ")], {}, [["đắk", "đăk", "đak"]]
    )
    assert sorted(place.name for place in made.find(Level.COMMUNE, "Đak Ơ")) == ["Đăk Ơ", "Đắk Ơ"]
    assert [place.name for place in made.find(Level.COMMUNE, "Đăk Ơ")] == ["Đăk Ơ"]


def test_a_text_that_spells_a_unit_otherwise_has_it_in_its_own_spelling() -> None:
    district = Place(Level.DISTRICT, "huyện", "Nà Quí", Place(Level.PROVINCE, "tỉnh", "Nậm Rốm"))
    table = Gazetteer([district, Place(Level.COMMUNE, "xã", "Bản Pó", district)], {}, [["quí", "quý"]])
    mostly = [(Level.DISTRICT, name) for name in ("Nà Quý", "Nà Quý", "Nà Quí")]

    assert (
        table.as_written(mostly).find(Level.COMMUNE, "Bản Pó")[0].full_name == "xã Bản Pó, huyện Nà Quý, tỉnh Nậm Rốm"
    )
    assert table.as_written(mostly).find(Level.DISTRICT, "Nà Quí")[0].title == "huyện Nà Quý"
    assert table.find(Level.DISTRICT, "Nà Quý")[0].title == "huyện Nà Quí"


@pytest.mark.parametrize("names", [["Nà Quý", "Nà Quí"], ["NÀ QUÝ"], ["Nà Qui"], []])
def test_else_the_table_s_own_spelling_stands(names: list[str]) -> None:
    table = Gazetteer([Place(Level.DISTRICT, "huyện", "Nà Quí")], {}, [["quí", "quý"]])
    written = table.as_written((Level.DISTRICT, name) for name in names)
    assert [place.name for place in written.find(Level.DISTRICT, "Nà Quý")] == ["Nà Quí"]


@pytest.mark.parametrize(("title", "found"), [("thành phố Huế", True), ("tỉnh Huế", False), ("tỉnh Khe Sâu", False)])
def test_a_unit_is_found_by_its_rank_and_name_together(title: str, found: bool) -> None:
    assert (gazetteer().titled(Level.PROVINCE, title) is not None) is found


def test_keys_are_looked_up_as_they_are() -> None:
    known = gazetteer()
    assert known.knows_large("than uyên")
    assert not known.knows_large("mường kim")
    assert known.knows("mường kim")
    assert not known.knows("khe sâu")
    assert known.listed("lai châu", Level.PROVINCE)
    assert not known.listed("lai châu", Level.COMMUNE)


def test_a_place_knows_what_lies_around_it() -> None:
    commune = next(p for p in gazetteer().find(Level.COMMUNE, "Mường Kim") if p.ancestor(Level.DISTRICT) is not None)
    assert commune.title == "xã Mường Kim"
    assert commune.full_name == "xã Mường Kim, huyện Than Uyên, tỉnh Lai Châu"
    assert not commune.is_under_province
    district, province = commune.ancestor(Level.DISTRICT), commune.ancestor(Level.PROVINCE)
    assert district is not None
    assert district.is_under_province
    assert province is not None
    assert province.ancestor(Level.COMMUNE) is None


def test_every_unit_of_the_table_has_a_rank_of_its_level() -> None:
    levels = {rank.word: rank.levels for rank in ranks()}
    wrong = [p for found in gazetteer()._places.values() for p in found if p.level not in levels[p.rank]]
    assert wrong == []


@pytest.mark.parametrize(("rank", "form"), [(rank, form) for rank in ranks() for form in rank.forms])
def test_each_form_of_a_rank_is_its_own(rank: object, form: str) -> None:
    tokens = words(form)
    assert rank_trie().match(tokens, 0, len(tokens)) == (rank, len(tokens))


def test_a_unit_of_the_table_without_its_rank_is_an_error() -> None:
    with pytest.raises(AuthorityError, match="'Mường Lát' begins with no rank"):
        _split("Mường Lát", Level.DISTRICT)


def test_an_unknown_rank_is_an_error() -> None:
    with pytest.raises(AuthorityError, match="no rank 'vùng'"):
        rank_called("vùng")


def test_words_around_names_are_in_lower_case() -> None:
    groups = ("no_name", "untitled", "dashed", "not_ranks", "compounds")
    assert [word for group in groups for word in place_words(group) if word != word.lower()] == []


def test_communes_that_ended_before_the_table_s_day_lie_in_their_districts() -> None:
    found = gazetteer().find(Level.COMMUNE, "Hải Yến")
    assert "xã Hải Yến, thị xã Nghi Sơn, tỉnh Thanh Hóa" in {place.full_name for place in found}


def test_every_ended_commune_is_one_unit_that_the_table_lacks() -> None:
    places = gazetteer()
    for row in tables.rows(tables.FOLDER / "ended_communes.tsv", ("province", "district", "commune")):
        whole = ", ".join(row[part] for part in ("commune", "district", "province"))
        name = row["commune"].removeprefix("Xã ").removeprefix("Phường ").removeprefix("Thị trấn ")
        same = [p for p in places.find(Level.COMMUNE, name) if view(p.full_name) == view(whole)]
        assert len(same) == 1, whole
