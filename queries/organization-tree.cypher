// ---
// name: organization-tree
// title: A body with all that it is part of and all that is part of it
// group: bodies
// description: >
//   The PART_OF edges above and below the body: up to the top, and down to chi bộ, agencies and standing bodies. One row
//   for each statement.
// parameters:
//   organization: {of: [organization], required: true, description: "The body in the middle", example: "Huyện ủy Vân Khê"}
//   as_of: {description: "Only what had been said by this day, of bodies that were there on it", example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   source: Id of the part
//   source_name: Name of the part
//   source_kind: Kind of the part
//   relation: "always PART_OF"
//   target: Id of the whole
//   target_name: Name of the whole
//   target_kind: Kind of the whole
//   level: {type: integer, description: "Steps between the part and the body asked for; negative above it"}
// evidence: true
// graph: true
// ---
MATCH (o:Organization) WHERE o.id = $organization OR o.name = $organization
CALL (o) {
  MATCH path = (o)-[:PART_OF*0..8]->(m:Organization)
  WITH m, min(length(path)) AS steps
  MATCH (m)-[r:PART_OF]->() RETURN r, -steps AS level
  UNION
  MATCH path = (o)<-[:PART_OF*0..8]-(m:Organization)
  WITH m, min(length(path)) AS steps
  MATCH (m)<-[r:PART_OF]-() RETURN r, steps + 1 AS level
}
WITH r, min(level) AS level
WITH r, level, startNode(r) AS s, endNode(r) AS t
MATCH (a:Article {id: r.article})
WHERE ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
  AND ($as_of IS NULL OR ('0' < a.published <= $as_of + '~'
       AND all(o IN [s, t] WHERE coalesce(o.ended > $as_of, true) AND coalesce(o.founded <= $as_of + '~', true)
         AND NOT EXISTS { (o)-[x:SUCCEEDED_BY]->(y) WHERE y <> o AND x.how IN ['merged', 'renamed'] AND x.date <= $as_of + '~' })))
RETURN s.id AS source, s.name AS source_name, s.kind AS source_kind, type(r) AS relation,
       t.id AS target, t.name AS target_name, t.kind AS target_kind, level,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY level, target, source, article, r.start SKIP $skip LIMIT $limit
