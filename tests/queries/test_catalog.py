import re
from importlib.resources import files
from pathlib import Path

import pytest

from queries.catalog import EVIDENCE, RESERVED, Query, catalog, load, parse
from queries.errors import HeaderError, ParameterError, UnknownQueryError
from queries.parameters import Kind, as_text

TEXT = """\
// ---
// name: sample
// title: A sample of a question
// group: things
// description: What a file of a canned query looks like.
// parameters:
//   person: {of: [person], required: true, description: "Whom to ask for", example: Lò Văn Thạch}
// columns:
//   person: Name of the person
//   posts: {type: integer, description: "How many posts"}
// evidence: true
// ---
// a remark
MATCH (p:Person) RETURN p.name AS person
ORDER BY person SKIP $skip LIMIT $limit
"""
QUERIES = list(catalog())


def test_a_file_is_read_as_a_query() -> None:
    query = parse("sample.cypher", TEXT)
    assert query.title == "A sample of a question"
    assert query.parameters[0].of == (Kind.PERSON,)
    assert [c.name for c in query.all_columns] == ["person", "posts", *(c.name for c in EVIDENCE)]
    assert query.cypher.startswith("// a remark\nMATCH")


BROKEN = [
    (TEXT.replace("// ---\n// name", "// name", 1), "must begin with a header between two lines '// ---'"),
    (TEXT.replace("// name: sample", "// name: other"), "its header calls it 'other'"),
    (TEXT.replace("// title: A sample of a question\n", ""), "title: Field required"),
    (TEXT.replace("// group: things", "// group: things\n// typo: 1"), "typo: Extra inputs are not permitted"),
    (TEXT.replace("// name: sample", "// name: [sample"), "its header is not YAML"),
    (
        TEXT.replace("// evidence", "// together: [nobody]\n// evidence"),
        "'together' names 'nobody', which is no parameter",
    ),
    (TEXT.replace("SKIP $skip LIMIT $limit", "LIMIT 5"), "must end with SKIP $skip LIMIT $limit"),
    (TEXT.replace("//   person: {of", "//   limit: {of", 1), "parameter 'limit' is a word of the service itself"),
    ("// ---\n// - a\n// ---\n", "its header is not a mapping"),
    (
        "// ---\n// columns: [a]\n// ---\n",
        "its columns must be a mapping from name to description",
    ),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_a_wrong_file_is_named_with_its_fault(text: str, reason: str) -> None:
    with pytest.raises(HeaderError) as caught:
        parse("sample.cypher", text)
    assert str(caught.value).startswith("sample.cypher: ")
    assert reason in str(caught.value)


def test_a_folder_of_files_is_a_catalog(tmp_path: Path) -> None:
    (tmp_path / "sample.cypher").write_text(TEXT, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no query", encoding="utf-8")
    assert [query.name for query in load(tmp_path)] == ["sample"]


def test_an_unknown_query_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(UnknownQueryError, match="there is no query 'inspection' \\(did you mean 'inspections'\\?\\)"):
        catalog()["inspection"]


def test_an_unknown_parameter_is_named_with_those_that_there_are() -> None:
    with pytest.raises(
        ParameterError, match=r"parameter 'persson' .*did you mean 'person'.*it takes as_of, former, known_at, person"
    ):
        catalog()["person-posts"].bind({"persson": ["x"]})


def test_a_bound_query_has_a_value_for_every_parameter() -> None:
    bound = catalog()["person-posts"].bind({"person": ["Lò Văn Thạch"]})
    assert bound == {"person": "Lò Văn Thạch", "former": None, "as_of": None, "known_at": None}


def test_a_query_can_not_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        catalog()["person-posts"].title = "another"


def test_there_are_enough_questions() -> None:
    files_there = [f.name for f in files("queries").iterdir() if f.name.endswith(".cypher")]
    assert len(QUERIES) == len(files_there) >= 22


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_its_examples_together_are_a_question(query: Query) -> None:
    asked = query.bind({name: as_text(value) for name, value in query.example.items()})
    assert query.example or not query.parameters
    assert not asked.keys() & RESERVED


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_each_parameter_is_used_and_none_beside_them(query: Query) -> None:
    code = "\n".join(line for line in query.cypher.splitlines() if not line.lstrip().startswith("//"))
    used = set(re.findall(r"\$([a-z_]+)", code))
    assert used == {p.name for p in query.parameters} | {"skip", "limit"}


@pytest.mark.parametrize("query", [q for q in QUERIES if q.evidence], ids=lambda q: q.name)
def test_a_fact_closes_with_its_article_and_quotation(query: Query) -> None:
    for column in EVIDENCE:
        assert f"AS {column.name}" in query.cypher


@pytest.mark.parametrize("query", [q for q in QUERIES if q.graph], ids=lambda q: q.name)
def test_a_graphs_rows_are_edges(query: Query) -> None:
    ends = {"source", "source_name", "source_kind", "relation", "target", "target_name", "target_kind"}
    assert ends <= {c.name for c in query.columns}
