// ---
// name: person-posts
// title: A person's posts
// group: people
// description: One row for each statement that the person holds, or formerly held, a post.
// parameters:
//   person: {of: [person], required: true, description: "The person, by id or name", example: "Vi Văn Thoại"}
//   former: {type: boolean, description: "true: only posts left behind; false: only posts held", example: false}
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
MATCH (p:Person) WHERE p.id = $person OR p.name = $person
MATCH (p)-[r:HOLDS_POST]->(o:Organization) WHERE $former IS NULL OR r.former = $former
MATCH (a:Article {id: r.article})
RETURN p.id AS person_id, p.name AS person, r.title AS title, o.id AS organization_id, o.name AS organization,
       r.former AS former, coalesce(r.as_of, a.published) AS as_of,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY person_id, former, coalesce(as_of, '') DESC, title, organization_id, article, r.start SKIP $skip LIMIT $limit
