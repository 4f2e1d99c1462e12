"""Tasks, disciplines, appointments and successions on mangled text: no crash, no hang, spans that quote."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.reading import Reading
from ingest.relate.appointments import read_careers, with_changes
from ingest.relate.disciplines import decided_disciplines, disciplines_of
from ingest.relate.successions import read_successions
from ingest.relate.tasks import read_tasks
from schema.model import Claim
from tests.ingest.relate.told import told

PIECES = (
    "yêu cầu ", "đề nghị ", "giao ", "[Huyện ủy An Khê] ", "{Lò Văn Tủa} ", "«Bí thư|Huyện ủy An Khê» ", "; ",
    ", ", ": ", "và ", "«Bí thư|Huyện ủy An Khê|Lò Văn Tủa» ", "cần phải ", "các cấp ủy ", "khiển trách ",
    "cách chức ", "đối với ", "bị ", "(", ")", '"', "giữ chức ", "điều động ", "thôi giữ chức ",
    "tham gia Ban Chấp hành, Ban Thường vụ ", "thành lập ", "hợp nhất ", "thành ", "trước ngày 5/3 ",
    "ít nhất 5 đảng viên ", "được ", "của ", "từng là ", "thay ", "\ue000\ue001 ", "nghỉ hưu ", "tôi ",
)  # fmt: skip


def claims(reading: Reading) -> list[Claim]:
    decided, careers = decided_disciplines(reading), read_careers(reading)
    disciplines, appointments = disciplines_of(reading, decided), careers.appointments
    people = with_changes(reading, careers, decided)
    posts = [post for person in people.values() for post in person.posts]
    return [*read_tasks(reading), *disciplines, *appointments, *read_successions(reading), *posts]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), st.integers(1, 3))
def test_any_order_of_words_gives_claims_that_quote(pieces: list[str], times: int) -> None:
    reading = told(*["".join(pieces) + "."] * times)
    for claim in claims(reading):
        assert 0 < claim.confidence <= 1
        assert claim.rule
        assert all(reading.text[s.start : s.end] == s.text and s.text for s in claim.evidence)


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_a_thousand_times_over_does_not_hang(piece: str) -> None:
    sentence = (piece * 1000)[:3600]
    sentence = sentence[: max(sentence.rfind(" "), 1)] if piece[0] not in "[{«" else piece * (3600 // len(piece))
    reading = told(sentence + ".")
    begin = time.process_time()
    claims(reading)
    assert time.process_time() - begin < 5
