// ---
// name: contradictions
// title: Facts that contradict each other
// group: trust
// description: >
//   Two people who hold one post that only one can hold (two current secretaries of one body), where the one is named
//   before the other is gone, or no more than 'days' lie between; one person whose post is called former and, on that
//   day or later, current; one directive of two issuers of which neither is part of the other. Statements of an unknown
//   day contradict nothing, nor do two of one name: these stand in namesakes. Each row quotes both articles.
// parameters:
//   organization: {of: [organization], description: "Only posts at this body, and directives of it", example: "Huyện ủy Vân Khê"}
//   titles: {type: list, description: "The posts that only one can hold", default: [Bí thư, Chủ tịch, Chủ nhiệm, Trưởng ban, Giám đốc, Hiệu trưởng], example: [Bí thư]}
//   days: {type: integer, minimum: 0, maximum: 36500, default: 365, description: "How many days may lie between the one's last and the other's first statement", example: 1500}
//   known_at: {example: "2025-12-31"}
// columns:
//   what: "two holders, former and current, or two issuers"
//   subject_id: Id of the body, or of the directive
//   subject: Name of the body, or of the directive
//   title: The post that is in doubt
//   one_id: Id of who holds or issued it by the first article
//   one: Name of who holds or issued it by the first article
//   one_day: Day that the first article says it of
//   other_id: Id of who holds or issued it by the other article
//   other: Name of who holds or issued it by the other article
//   other_day: Day that the other article says it of
//   other_article: Id of the other article
//   other_address: Address of the other article
//   other_quotation: The words of the other article
// evidence: true
// ---
CALL () {
  WITH $organization AS given WHERE given IS NOT NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given RETURN o
  UNION
  WITH 1 AS all WHERE $organization IS NULL
  MATCH (o:Organization) WHERE EXISTS { (o)<-[:HOLDS_POST]-() } OR EXISTS { (o)-[:ISSUES]->() } RETURN o
}
CALL (o) {
  // Of all that is said of a holder the first and the last statement count: two holders are two pairs of days.
  MATCH (o)<-[r:HOLDS_POST]-(p:Person) WHERE r.title IN $titles AND NOT r.former AND size(r.as_of) = 10
    AND ($known_at IS NULL OR EXISTS { (x:Article {id: r.article}) WHERE '0' < x.published <= $known_at + '~' })
  WITH o, p, r ORDER BY r.as_of, r.article, r.start
  WITH o, p, r.title AS title, collect(r) AS said
  WITH o, title, collect({person: p, first: said[0], last: said[-1]}) AS holders
  UNWIND holders AS one
  UNWIND holders AS other
  WITH o, title, one, other
  WHERE one.person.name <> other.person.name AND [one.first.as_of, one.person.id] < [other.first.as_of, other.person.id]
    AND duration.inDays(date(one.last.as_of), date(other.first.as_of)).days <= $days
  RETURN 'two holders' AS what, o AS subject, title, one.person AS one, one.last AS r, other.person AS other, other.first AS s
  UNION
  MATCH (o)<-[r:HOLDS_POST]-(p:Person) WHERE r.former AND r.as_of IS NOT NULL
    AND ($known_at IS NULL OR EXISTS { (x:Article {id: r.article}) WHERE '0' < x.published <= $known_at + '~' })
  WITH o, p, r ORDER BY r.as_of, r.article, r.start
  WITH o, p, r.title AS title, head(collect(r)) AS r
  MATCH (o)<-[s:HOLDS_POST]-(p) WHERE s.title = title AND NOT s.former AND s.as_of >= r.as_of
    AND ($known_at IS NULL OR EXISTS { (x:Article {id: s.article}) WHERE '0' < x.published <= $known_at + '~' })
  WITH o, p, title, r, s ORDER BY s.as_of DESC, s.article, s.start
  WITH o, p, title, r, head(collect(s)) AS s
  RETURN 'former and current' AS what, o AS subject, title, p AS one, r, p AS other, s
  UNION
  MATCH (o)-[r:ISSUES]->(d:Directive) WHERE $known_at IS NULL OR EXISTS { (x:Article {id: r.article}) WHERE '0' < x.published <= $known_at + '~' }
  WITH o, d, r ORDER BY r.article, r.start
  WITH o, d, head(collect(r)) AS r
  MATCH (d)<-[s:ISSUES]-(q:Organization)
  WHERE (o.id < q.id OR ($organization IS NOT NULL AND o.id <> q.id)) AND NOT EXISTS { (o)-[:PART_OF*1..2]-(q) }
    AND ($known_at IS NULL OR EXISTS { (x:Article {id: s.article}) WHERE '0' < x.published <= $known_at + '~' })
  WITH o, d, r, q, s ORDER BY s.article, s.start
  WITH o, d, r, q, head(collect(s)) AS s
  RETURN 'two issuers' AS what, d AS subject, null AS title, o AS one, r, q AS other, s
}
WITH what, subject, title, one, r, other, s
MATCH (a:Article {id: r.article})
WITH what, subject, title, one, r, other, s, a, coalesce(r.as_of, r.date) AS one_day
MATCH (b:Article {id: s.article})
RETURN what, subject.id AS subject_id, subject.name AS subject, title, one.id AS one_id, one.name AS one, one_day,
       other.id AS other_id, other.name AS other, coalesce(s.as_of, s.date) AS other_day,
       b.id AS other_article, coalesce(b.url, b.source) AS other_address,
       substring(b.text, s.start, s.end - s.start) AS other_quotation,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY what, subject_id, title, one_id, other_id SKIP $skip LIMIT $limit
