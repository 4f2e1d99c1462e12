// ---
// name: appointments
// title: Appointments and elections to posts
// group: people
// description: >
//   Posts given by a reported decision or election. One row for each statement; every filter may be left out.
// parameters:
//   person: {of: [person], description: "Who was given the post", example: "Hà Thị Minh Nguyệt"}
//   organization: {of: [organization], description: "The body that the post is at", example: "Huyện ủy Vân Khê"}
//   by: {of: [organization], description: "The body that gave it", example: "Ban Chấp hành Đảng bộ huyện Vân Khê"}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   as_of: {example: "2022-12-31"}
//   known_at: {example: "2022-12-31"}
// columns:
//   person_id: Id of who was given the post
//   person: Name of who was given the post
//   title: The post
//   organization_id: Id of the body that the post is at
//   organization: Name of the body that the post is at
//   by_id: "Id of the body that gave it, where the article names it"
//   by: Name of the body that gave it
//   date: Day of the decision
// evidence: true
// ---
CALL () {
  WITH $person AS given WHERE given IS NOT NULL
  MATCH (p:Person) WHERE p.id = given OR p.name = given
  MATCH (p)<-[r:APPOINTS]-() RETURN r
  UNION
  WITH $by AS given WHERE given IS NOT NULL AND $person IS NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)-[r:APPOINTS]->() RETURN r
  UNION
  WITH $organization AS given WHERE given IS NOT NULL AND $person IS NULL AND $by IS NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH ()-[r:APPOINTS]->() WHERE r.organization = o.id RETURN r
  UNION
  WITH 1 AS all WHERE coalesce($person, $by, $organization) IS NULL
  MATCH ()-[r:APPOINTS]->() RETURN r
}
WITH DISTINCT r, startNode(r) AS by, endNode(r) AS p
MATCH (a:Article {id: r.article})
WITH r, by, p, a, coalesce(r.date, a.published) AS date
MATCH (o:Organization {id: r.organization})
WITH r, by, p, o, a, date
WHERE ($by IS NULL OR $by IN [by.id, by.name])
  AND ($organization IS NULL OR $organization IN [o.id, o.name])
  AND ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR (date <= $to + '~' AND NOT date STARTS WITH '-'))
  AND ($as_of IS NULL OR '0' < date <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN p.id AS person_id, p.name AS person, r.title AS title, o.id AS organization_id, o.name AS organization,
       CASE WHEN by:Organization THEN by.id END AS by_id, by.name AS by, date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, person_id, organization_id, title, article, r.start SKIP $skip LIMIT $limit
