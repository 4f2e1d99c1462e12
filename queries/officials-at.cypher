// ---
// name: officials-at
// title: Who held which post of a body at a date
// group: people
// description: >
//   For each post and person the last statement on or before the date; a person whose post was by then called former
//   is left out. What no article had said by that date is not known here.
// parameters:
//   organization: {of: [organization], required: true, description: "The body whose officials are wanted", example: "Huyện ủy Vân Khê"}
//   date: {type: date, required: true, description: "The day that is asked about", example: "2020-12-31"}
//   title: {description: "Only this post (Bí thư, Phó Bí thư …)", example: "Phó Bí thư Thường trực"}
// columns:
//   person_id: Id of the person
//   person: Name of the person
//   title: The post
//   organization_id: Id of the body
//   organization: Name of the body
//   as_of: The day of the last statement
// evidence: true
// ---
MATCH (o:Organization) WHERE o.id = $organization OR o.name = $organization
MATCH (o)<-[r:HOLDS_POST]-(p:Person) WHERE $title IS NULL OR r.title = $title
MATCH (a:Article {id: r.article})
WITH o, p, r, a, coalesce(r.as_of, a.published) AS as_of
WHERE as_of <= $date + '~' AND NOT as_of STARTS WITH '-'
ORDER BY as_of DESC, r.former DESC, a.id, r.start
WITH o, p, r.title AS title, head(collect({r: r, a: a, as_of: as_of})) AS last
WITH o, p, title, last.r AS r, last.a AS a, last.as_of AS as_of WHERE NOT last.r.former
RETURN p.id AS person_id, p.name AS person, title, o.id AS organization_id, o.name AS organization, as_of,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY title, as_of DESC, person_id, organization_id, article, r.start SKIP $skip LIMIT $limit
