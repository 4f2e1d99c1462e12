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
WHERE ($title IS NULL OR r.title = $title) AND ($former IS NULL OR r.former = $former)
MATCH (a:Article {id: r.article})
RETURN p.id AS person_id, p.name AS person, r.title AS title, o.id AS organization_id, o.name AS organization,
       r.former AS former, coalesce(r.as_of, a.published) AS as_of,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY former, title, coalesce(as_of, '') DESC, person_id, organization_id, article, r.start SKIP $skip LIMIT $limit
