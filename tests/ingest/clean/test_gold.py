"""Who wrote the annotated articles, and when, against their gold (beside the repository; else skipped)."""

import json
from pathlib import Path

import pytest

from ingest.clean import clean
from ingest.read import read
from schema.document import Source

SHARED = Path(__file__).parents[4] / "shared"
FOLDERS = [("seeds/texts", "seeds/gold"), ("corpus/texts", "corpus/gold"), ("corpus/html/pages", "corpus/html/gold")]
FOLDERS += [("corpus/written/texts", "corpus/written/gold")]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated articles (../shared) are not there")
@pytest.mark.parametrize(("texts", "gold"), FOLDERS)
def test_author_and_day_of_the_annotated_articles(texts: str, gold: str) -> None:
    wrong = []
    for source in read([str(SHARED / texts)]):
        assert isinstance(source, Source)
        article = clean(source).article
        known = json.loads((SHARED / gold / f"{Path(article.source).stem}.json").read_text("utf-8"))["article"]
        if (article.published, article.byline) != (known["published"], known["byline"]):
            wrong.append((article.source, article.published, article.byline))
    assert wrong == []
