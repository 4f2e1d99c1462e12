"""Names of bodies as a compositional grammar: TYPE + (PARENT | PLACE | QUALIFIER)*.

`Ban Thường vụ` + `Huyện ủy` + `Mường Lát`; `Chi bộ` + `thôn Xuân Thành`; `Đảng ủy` + `Sở` + `Y tế`. Each pattern of
schema/authority/bodies.yaml has its function. What the text leaves open (which huyện, whose Ban Thường vụ) stays open
here and is found from the article by ingest/resolve.
"""

from ingest.recognise.bodies.body import CENTRE, Body, committee_of
from ingest.recognise.bodies.parser import BodyParser

__all__ = ["CENTRE", "Body", "BodyParser", "committee_of"]
