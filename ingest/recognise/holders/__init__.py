"""Who holds which post, in one sentence: chains of posts before a name or after it, and lists that share one post.

"Phó Bí thư, Chủ tịch UBND huyện Nguyễn Văn A" - before; "A, Bí thư Đảng ủy, Chủ tịch HĐND xã" - after;
"các ông: A, B, Phó Giám đốc Sở" and "các Phó Chủ tịch UBND tỉnh: A, B" - shared.
"""

from ingest.recognise.holders.associator import Associator
from ingest.recognise.holders.records import Holders, Holding, How

__all__ = ["Associator", "Holders", "Holding", "How"]
