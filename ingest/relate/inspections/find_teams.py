"""Inspections told in one sentence of a team at work: with whom, where it stops, who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.patterns import is_of, lazy
from ingest.reading import Reading
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections import grammar_teams as at
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.rules import AT_WORK, RECEIVED, TEAM_INSPECTS
from ingest.relate.inspections.sides import inspected_side, listed_end
from ingest.relate.inspections.unreal import is_unreal
from ingest.relate.signs.line import ORG, PERSON, Line
from schema.model import OrganizationKind

_AT_WORK = (
    at.WORKING_SESSION, at.WORKED, at.GOES, at.HEARS, at.VERIFIED, at.COMES, at.VERDICT, g.STOP_OF_TEAM,
)  # fmt: skip
_TEAM_WORDS = lazy(
    r"(?:đoàn|tổ)(?: (?:kiểm tra|giám sát|công tác))?(?: số)? ?\d{1,5}\Z|(?:đoàn|tổ) (?:kiểm tra|giám sát)"
)
_TEAM_SAID = lazy(r"(?<!\w)(?:đoàn|tổ) (?:kiểm tra|giám sát|công tác số|số)(?!\w)")
_TEAM_FOR = lazy(r"(?:đoàn|tổ)(?: công tác| liên ngành)? (kiểm tra|giám sát)(?!\w)")
_RECEIVING = lazy(r"(?<!\w)(?:tiếp|đón|làm việc với|báo cáo với)(?!\w)")
_ENDS_IN_VERB = lazy(r"kiểm tra|giám sát")
_OUTCOME_OF = lazy(r"(?:kết luận|kết quả|thông báo|báo cáo)(?: [^;:,]{0,30})? của \Z")
_TO_COME = lazy(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)")
_UNNAMED_TEAM = 0.7
_PREFIX = 90


class TeamFinder:
    """Reads what one article's sentences tell of teams of inspection."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def stopping(self, line: Line) -> Iterator[Finding]:
        """Where a team of inspection goes, which a sentence tells as a place."""
        for match in g.STOPS_AT.finditer(line.text):
            first = match["team"] is not None
            team = thing_at(line, match.start("team" if first else "goer"))
            kind = self.team_kind(team)
            if kind is not None and not is_unreal(line, match.end()):
                inspected = line.listed(ORG + PERSON, *match.span("of" if first else "there"))
                inspected = [t for t in inspected if t != team]
                yield Finding(line, kind, RECEIVED, match.start(), match.end(), [team], inspected)

    def working(self, line: Line) -> Finding | None:
        """A team's working session with the inspected side; whether the team inspects, the article decides (gather)."""
        match = at.WORKING.search(line.text)
        if match is None or is_unreal(line, match.end("mid")):
            match = next((m for f in _AT_WORK if (m := f.search(line.text)) and not _TO_COME.search(m.group())), None)
        if match is None and self._has_team(line):
            match = next((m for form in (at.TEAM_ACTS, at.TEAM_GIVEN) if (m := self._acting(line, form))), None)
        if match is None or any(self.team_kind(t) for t in actors_of(line, match, [])):
            return None
        by = line.things(ORG, match.start("team"), match.end("team"))
        first = next((n for n, body in enumerate(by) if self.is_team(body)), 0)
        by = by[first:]  # "tại A, Đoàn kiểm tra của B, C …"
        words = line.text[match.start("team") : match.end("team")].replace(ORG, "").strip()
        end = match.end("of")
        inspected = actors_of(line, match, by)
        while (also := g.ALSO.match(line.text, end)) is not None:
            inspected += [t for t in actors_of(line, also, by) if t not in inspected]
            end = also.end()
        names = " ".join(self.reading.organizations[b].name.lower() for b in by if b in self.reading.organizations)
        kind = GIAM_SAT if re.search(r"(?:đoàn|tổ) giám sát", f"{names} {words}") else KIEM_TRA
        found = Finding(line, kind, AT_WORK, match.start(), end, by, inspected)
        found.sure = None if by else _UNNAMED_TEAM
        found.team_words, found.judged = words, is_of(match, at.VERDICT)
        return found

    def _has_team(self, line: Line) -> bool:
        """Whether a sentence names a team of inspection at all."""
        return _TEAM_SAID.search(line.text) is not None or any(self.team_kind(t) for t in line.things(ORG))

    def _acting(self, line: Line, form: re.Pattern[str]) -> re.Match[str] | None:
        """A team of inspection by its name that does something with those inspected, not to come."""
        for match in form.finditer(line.text):
            words = line.text[match.start("team") : match.end("team")]
            teams = [t for t in line.things(ORG, *match.span("team")) if self.team_kind(t)]
            acts = form is at.TEAM_GIVEN or at.ACTS_OF_TEAM.search(line.text, match.end("team"), match.start("of"))
            if acts and (teams or _TEAM_WORDS.match(words)) and not is_unreal(line, match.end("mid")):
                return match
        return None

    def received(self, line: Line) -> Iterator[Finding]:
        """Who receives an inspection team, or works with it, is inspected."""
        for match in at.RECEIVED.finditer(line.text) if _RECEIVING.search(line.text) else ():
            team = thing_at(line, match.start("team"))
            kind = self.team_kind(team)
            if kind is None or is_unreal(line, match.start("mid")):
                continue
            found = Finding(line, kind, RECEIVED, match.start(), match.end(), [team], actors_of(line, match, [team]))
            if match["with"] is not None:
                found.inspected += line.listed(ORG, match.start("with"), match.end("with"))
            yield found

    def team_kind(self, thing: str) -> str | None:
        """What a team is for, as its name tells."""
        if not self.is_team(thing):
            return None
        match = _TEAM_FOR.match(self.reading.organizations[thing].name.lower())
        return match[1] if match is not None else None

    def swallowed(self, line: Line, match: re.Match[str]) -> Finding | None:
        """`Đoàn kiểm tra việc lãnh đạo …`: the team's own name ends in the verb."""
        team = thing_at(line, match.start())
        name = self.reading.organizations[team].name.lower()
        if is_unreal(line, match.start()) or not _ENDS_IN_VERB.search(name):
            return None
        kind = GIAM_SAT if GIAM_SAT in name and KIEM_TRA not in name else KIEM_TRA
        target = inspected_side(line, match.end())
        inspected = list(target.without((team,))) if target else []
        end = target.end if target else match.end()
        told = _OUTCOME_OF.search(line.text, max(0, match.start() - _PREFIX), match.start()) is not None
        return Finding(line, kind, TEAM_INSPECTS, match.start(), end, [team], inspected, concluding=told)

    def is_team(self, thing: str) -> bool:
        """Whether it is a delegation or a team of inspection."""
        organization = self.reading.organizations.get(thing)
        return organization is not None and organization.kind == OrganizationKind.INSPECTION_TEAM


def actors_of(line: Line, match: re.Match[str], by: list[str]) -> list[str]:
    """Those whom a form names as inspected, without those who inspect."""
    end = listed_end(line, match.start("of"), match.end("of"))
    return [t for t in line.listed(ORG + PERSON, match.start("of"), end) if t not in by]


def thing_at(line: Line, index: int) -> str:
    """What the sign at an index means; empty for a letter."""
    return next((m.thing for m in line.mentions(index)), "")
