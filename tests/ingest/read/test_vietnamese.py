import pytest

from ingest.read.vietnamese import from_tcvn3, from_vni, share_of_vietnamese


def test_the_table_of_tcvn3_is_the_published_one() -> None:
    # the bytes of the vowels with all tones, in the order of the alphabet
    codes = (
        "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebeceeeff3f1f2f4adf5"
        "f8f6f7f9fafdfbfcfea1a2a7a3a4a5a6"
    )
    letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
    assert from_tcvn3(bytes.fromhex(codes).decode("latin-1")) == letters


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Ñaûng boä", "Đảng bộ"),
        ("ÑAÛNG UÛY", "ĐẢNG ỦY"),
        ("Hoaø Phuù", "Hoà Phú"),
        ("tröôûng ban, kyø hoïp", "trưởng ban, kỳ họp"),
        ("ñòa phöông, só quan, cuûa", "địa phương, sĩ quan, của"),
        ("aên, laèng, ñaët, hoäi, Myõ, lyù", "ăn, lằng, đặt, hội, Mỹ, lý"),
    ],
)
def test_vni(written: str, text: str) -> None:
    assert from_vni(written) == text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Đảng ủy xã đã ban hành nghị quyết về công tác kiểm tra, giám sát.", 0.4, 1.0),
        ("The Party committee of Hà Nội met on Monday to discuss inspection work.", 0.0, 0.15),
        ("Le comité a été réuni à l'hôtel de ville où les délégués ont débattu.", 0.0, 0.05),
        ("O comitê reuniu-se ontem à noite; não houve decisão.", 0.0, 0.05),
        ("ẹaỷng uỷy xaừ Sụn Kheõ ủaừ hoùp, quyeỏt ủũnh kyỷ luaọt", -1.0, 0.0),
        ("12/5/2020", 0.0, 0.0),
        ("", 0.0, 0.0),
    ],
)
def test_how_vietnamese_a_text_looks(text: str, low: float, high: float) -> None:
    assert low <= share_of_vietnamese(text) <= high
