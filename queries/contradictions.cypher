// ---
// name: contradictions
// title: Facts that contradict each other
// group: trust
// description: >
//   Two people who hold one post that only one can hold (two current secretaries of one body), said of days that are not
//   further apart than 'days'; one person whose post is called former and, no earlier, current; one directive with two
//   issuers. Each row quotes both articles.
// parameters:
//   organization: {of: [organization], description: "Only posts at this body, or directives of it", example: "Huyện ủy Vân Khê"}
//   titles: {type: list, description: "The posts that only one can hold", default: [Bí thư, Chủ tịch, Chủ nhiệm, Trưởng ban, Giám đốc, Hiệu trưởng], example: [Bí thư]}
//   days: {type: integer, minimum: 0, maximum: 36500, default: 365, description: "How many days may lie between the two statements", example: 1500}
// columns:
//   what: "two holders, former and current, or two issuers"
//   subject_id: Id of the body, or of the directive
//   subject: Name of the body, or of the directive
//   title: The post that is in doubt
//   one_id: Id of who holds it by the first article
//   one: Name of who holds it by the first article
//   other_id: Id of who holds it by the other article
//   other: Name of who holds it by the other article
//   other_article: Id of the other article
//   other_address: Address of the other article
//   other_quotation: The words of the other article
// evidence: true
// ---
CALL () {
  WITH $organization AS given WHERE given IS NOT NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  RETURN o
  UNION
  WITH 1 AS all WHERE $organization IS NULL
  MATCH (o:Organization) WHERE EXISTS { (o)<-[:HOLDS_POST]-() } OR EXISTS { (o)-[:ISSUES]->() }
  RETURN o
}
CALL (o) {
  MATCH (o)<-[r:HOLDS_POST]-(p:Person) WHERE r.title IN $titles AND NOT r.former
  MATCH (o)<-[s:HOLDS_POST]-(q:Person) WHERE s.title = r.title AND NOT s.former AND p.id < q.id
  RETURN 'two holders' AS what, o AS subject, r.title AS title, p AS one, r, q AS other, s
  UNION
  MATCH (o)<-[r:HOLDS_POST]-(p:Person) WHERE r.former
  MATCH (o)<-[s:HOLDS_POST]-(p) WHERE NOT s.former AND s.title = r.title
  RETURN 'former and current' AS what, o AS subject, r.title AS title, p AS one, r, p AS other, s
  UNION
  MATCH (o)-[r:ISSUES]->(d:Directive)<-[s:ISSUES]-(q:Organization) WHERE o.id < q.id OR ($organization IS NOT NULL AND o.id <> q.id)
  RETURN 'two issuers' AS what, d AS subject, null AS title, o AS one, r, q AS other, s
}
MATCH (a:Article {id: r.article})
WITH what, subject, title, one, r, other, s, a, coalesce(r.as_of, a.published) AS on
MATCH (b:Article {id: s.article})
WITH what, subject, title, one, r, other, s, a, b, on, coalesce(s.as_of, b.published) AS by
WITH *, CASE WHEN size(on) = 10 AND size(by) = 10 THEN duration.inDays(date(on), date(by)).days END AS apart
WHERE what = 'two issuers'
   OR (what = 'two holders' AND (apart IS NULL OR abs(apart) <= $days))
   OR (what = 'former and current' AND apart >= 0)
RETURN what, subject.id AS subject_id, subject.name AS subject, title, one.id AS one_id, one.name AS one,
       other.id AS other_id, other.name AS other, b.id AS other_article, coalesce(b.url, b.source) AS other_address,
       substring(b.text, s.start, s.end - s.start) AS other_quotation,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY what, subject_id, title, one_id, other_id, article, other_article, r.start, s.start SKIP $skip LIMIT $limit
