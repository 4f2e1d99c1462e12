// ---
// name: officials
// title: The officials of a body, now and formerly
// group: people
// description: >
//   One row for each statement that a person holds, or formerly held, a post there. With 'below', also the posts of
//   every body that is part of it.
// parameters:
//   organization: {of: [organization], required: true, description: "The body whose officials are wanted", example: "Huyện ủy Vân Khê"}
//   title: {description: "Only this post (Bí thư, Phó Bí thư …)", example: "Phó Bí thư Thường trực"}
//   former: {type: boolean, description: "true: only posts left behind; false: only posts held", example: false}
//   below: {type: boolean, default: false, description: "Whether the bodies that are part of it count too", example: false}
//   as_of: {description: "Only posts held on this day, each by its last statement until then: one that calls it former ends it, and where only one can hold it also one that names the next holder", example: "2022-12-31"}
//   known_at: {example: "2022-12-31"}
// columns:
//   person_id: Id of the person
//   person: Name of the person
//   title: The post
//   organization_id: Id of the body
//   organization: Name of the body
//   former: {type: boolean, description: "Whether the article says that the post was left behind"}
//   as_of: The day that this was said of
// evidence: true
// ---
MATCH (root:Organization) WHERE root.id = $organization OR root.name = $organization
CALL (root) {
  RETURN root AS o
  UNION
  WITH root WHERE $below
  MATCH (root)<-[:PART_OF*0..8]-(o:Organization) RETURN DISTINCT o
}
MATCH (o)<-[r:HOLDS_POST]-(p:Person)
WHERE $title IS NULL OR r.title = $title
MATCH (a:Article {id: r.article})
WITH p, o, r, a, coalesce(r.as_of, a.published) AS as_of
WHERE ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
  AND ($as_of IS NULL OR '0' < as_of <= $as_of + '~')
WITH p, o, r, a, as_of ORDER BY as_of DESC, r.former DESC, a.id, r.start
WITH p, o, r.title AS title, collect({r: r, a: a, as_of: as_of}) AS said
WITH p, o, CASE WHEN $as_of IS NULL THEN said WHEN said[0].r.former THEN [] ELSE said[..1] END AS said
UNWIND said AS one
WITH p, o, one.r AS r, one.a AS a, one.as_of AS as_of
WHERE ($former IS NULL OR r.former = $former)
  AND ($as_of IS NULL OR NOT r.title IN ['Bí thư', 'Chủ tịch', 'Chủ nhiệm', 'Trưởng ban', 'Giám đốc', 'Hiệu trưởng']
       OR NOT EXISTS {
         MATCH (o)<-[n:HOLDS_POST]-(next:Person) WHERE next.name <> p.name AND n.title = r.title AND NOT n.former
         MATCH (b:Article {id: n.article}) WHERE ($known_at IS NULL OR '0' < b.published <= $known_at + '~')
         WITH coalesce(n.as_of, b.published) AS day WHERE as_of < day <= $as_of + '~' RETURN day
       })
RETURN p.id AS person_id, p.name AS person, r.title AS title, o.id AS organization_id, o.name AS organization,
       r.former AS former, as_of,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY former, title, coalesce(as_of, '') DESC, person_id, organization_id, article, r.start SKIP $skip LIMIT $limit
