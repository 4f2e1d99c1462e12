"""Documents named in the text: `find_directives`, and congresses: `find_congresses`."""

from ingest.recognise.directives.find import find_congresses, find_directives
from ingest.recognise.directives.mention import DirectiveMention, Form

__all__ = ["DirectiveMention", "Form", "find_congresses", "find_directives"]
