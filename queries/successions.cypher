// ---
// name: successions
// title: Bodies that were founded, merged, renamed, split or ended
// group: bodies
// description: >
//   One row for each statement that a body became another, began or ended; every filter may be left out. A body that
//   was founded or ended with no other named stands on both sides.
// parameters:
//   organization: {of: [organization], description: "Only what concerns this body, before or after", example: "Đảng bộ xã Phúc Khê"}
//   how: {description: "Only what came about so", choices: [founded, merged, renamed, split, ended], example: merged}
//   from: {type: date, description: "The first day of the period", example: "2025-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2025-12-31"}
//   as_of: {example: "2025-12-31"}
//   known_at: {example: "2025-12-31"}
// columns:
//   before_id: Id of the body before
//   before: Name of the body before
//   how: "founded, merged, renamed, split or ended"
//   after_id: Id of the body after
//   after: Name of the body after
//   by_id: Id of the body that decided it
//   date: Day on which it came about
// evidence: true
// ---
CALL () {
  WITH $organization AS given WHERE given IS NOT NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)-[r:SUCCEEDED_BY]-() RETURN r
  UNION
  WITH 1 AS all WHERE $organization IS NULL
  MATCH (:Organization)-[r:SUCCEEDED_BY]->(:Organization) RETURN r
}
WITH DISTINCT r, startNode(r) AS before, endNode(r) AS after
MATCH (a:Article {id: r.article})
WITH r, before, after, a, coalesce(r.date, a.published) AS date
WHERE ($how IS NULL OR r.how = $how)
  AND ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR (date <= $to + '~' AND NOT date STARTS WITH '-'))
  AND ($as_of IS NULL OR '0' < date <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN before.id AS before_id, before.name AS before, r.how AS how, after.id AS after_id, after.name AS after, r.by AS by_id, date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '9'), after_id, before_id, article, r.start SKIP $skip LIMIT $limit
