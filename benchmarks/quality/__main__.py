"""Score extraction against gold: precision, recall and F1 by kind, how far confidence can be trusted, what changed.

    python -m benchmarks.quality GOLD_DIR TEXT… [--save RUN.json] [--against RUN.json] [--errors FILE]

GOLD_DIR holds one JSON file an article (names in place of ids); TEXT are the articles' files or folders: an article's
gold has its file's stem. `--save` keeps the outcome, `--against` prints what was gained and lost since a kept one.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path

from benchmarks.quality.compare import KINDS, Outcome, compare
from benchmarks.quality.facts import Json, Reader
from ingest.pipeline import read_facts
from schema.errors import InputError
from schema.facts_json import to_json

_BINS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def score(gold_dir: Path, texts: list[str]) -> tuple[dict[str, Outcome], dict[str, str], list[str]]:
    """Outcomes by kind, each fact's fate ("stem kind fact" to hit, missed or spurious), and the missing stems."""
    found = _extracted(texts)
    totals, fates, missing = {kind: Outcome() for kind in KINDS}, {}, []
    for path in sorted(gold_dir.glob("*.json")):
        data = found.get(path.stem)
        if data is None:
            missing.append(path.stem)
        gold = Reader(json.loads(path.read_text("utf-8")), gold=True).read()
        for kind, outcome in compare(gold, Reader(data or {}, gold=False).read()):
            totals[kind].add(outcome)
            for fate, facts in (("hit", outcome.hits), ("missed", outcome.missed), ("spurious", outcome.spurious)):
                fates.update({f"{path.stem}\t{kind}\t{fact.shown}": fate for fact in facts})
    return totals, fates, missing


def _extracted(texts: list[str]) -> dict[str, Json]:
    results = (r for r in read_facts(texts) if not isinstance(r, InputError))
    return {Path(r.article.source).stem: to_json(r) for r in results}


def table(totals: dict[str, Outcome]) -> str:
    """The figures by kind."""
    lines = [f"{'kind':<20}{'precision':>10}{'recall':>8}{'F1':>7}{'gold':>7}"]
    for kind, o in totals.items():
        gold = len(o.hits) + len(o.missed)
        lines.append(f"{kind:<20}{o.precision:>10.3f}{o.recall:>8.3f}{o.f1:>7.3f}{gold:>7}")
    return "\n".join(lines)


def calibration(totals: dict[str, Outcome]) -> str:
    """How many of the claims of each confidence are right: a claim of 0.9 and more shall be right 19 times of 20."""
    lines = [f"{'confidence':<14}{'claims':>8}{'right':>8}{'share':>8}"]
    claims = [(f.confidence, True) for o in totals.values() for f in o.hits if f.confidence is not None]
    claims += [(f.confidence, False) for o in totals.values() for f in o.spurious if f.confidence is not None]
    for low, high in pairwise(_BINS):
        here = [right for confidence, right in claims if low <= confidence < high]
        if here:
            name = f"{low:.2f}-{min(high, 1.0):.2f}"
            lines.append(f"{name:<14}{len(here):>8}{sum(here):>8}{sum(here) / len(here):>8.3f}")
    sure = [right for confidence, right in claims if confidence >= 0.9]
    if sure:
        lines.append(f"{'0.90 and more':<14}{len(sure):>8}{sum(sure):>8}{sum(sure) / len(sure):>8.3f}")
    return "\n".join(lines)


def changes(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What was gained (`+`) and lost (`-`) since a saved run, a fact a line."""
    lines = []
    for fact in sorted({*before, *after}):
        old, new = before.get(fact, "absent"), after.get(fact, "absent")
        if old != new:
            better = new == "hit" or (old == "spurious" and new == "absent")
            lines.append(f"{'+' if better else '-'} {fact}\t{old} → {new}")
    return lines


def main() -> None:
    """Read the arguments, score, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--save", type=Path, help="keep this run's outcome here")
    parser.add_argument("--against", type=Path, help="print what changed since a kept run")
    parser.add_argument("--errors", type=Path, help="write what was missed and what was spurious here")
    options = parser.parse_args()
    if not any(options.gold.glob("*.json")):  # a table of nothing would look perfect
        parser.error(f"no gold (*.json) in {options.gold}")
    totals, fates, missing = score(options.gold, options.texts)
    print(table(totals))
    print(f"\nHow far confidence can be trusted (claims that carry one)\n{calibration(totals)}")
    if missing:
        print(f"\ngold without an article: {' '.join(missing)}")
    if options.errors:
        wrong = [f"{fact}\t{fate}" for fact, fate in fates.items() if fate != "hit"]
        options.errors.write_text("\n".join(wrong) + "\n", "utf-8")
    if options.against:
        lines = changes(json.loads(options.against.read_text("utf-8")), fates)
        print(f"\nSince {options.against}: {len(lines)} facts changed")
        print("\n".join(lines))
    if options.save:
        options.save.write_text(json.dumps(fates, ensure_ascii=False, indent=0), "utf-8")


if __name__ == "__main__":
    main()
