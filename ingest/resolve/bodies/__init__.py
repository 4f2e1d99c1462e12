"""From a body as the text names it to one specific body: what was left open is found from the article.

In this order: the posts of the same chain ("Bí thư Đảng ủy, Chủ tịch HĐND xã Hòa Phú"), the body beside it on a list
("Thường trực, Ban Thường vụ Thành ủy"), the bodies named before, the article's own place. Contract sections 3.1 to 3.4
and 3.10 decide the names.
"""

from ingest.resolve.bodies.named import NamedBody, committee_at
from ingest.resolve.bodies.resolver import Around, BodyResolver

__all__ = ["Around", "BodyResolver", "NamedBody", "committee_at"]
