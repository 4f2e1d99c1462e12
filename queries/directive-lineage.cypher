// ---
// name: directive-lineage
// title: A directive's lineage
// group: directives
// description: >
//   The documents that a directive continues, amends, replaces, carries out or guides, those that these in turn come
//   from, and all that come from it: one row for each stated relation.
// parameters:
//   directive: {of: [directive], required: true, description: "Its id (05-CT/TW@2016), its name or its symbol", example: 05-CT/TW@2016}
//   known_at: {example: "2025-12-31"}
// columns:
//   source: Id of the later directive
//   source_name: Name of the later directive
//   source_kind: Kind of the later directive
//   relation: "CONTINUES, AMENDS, REPLACES, IMPLEMENTS or GUIDES"
//   target: Id of the earlier directive
//   target_name: Name of the earlier directive
//   target_kind: Kind of the earlier directive
// evidence: true
// graph: true
// ---
MATCH (d:Directive) WHERE d.id = $directive OR d.name = $directive OR d.symbol = $directive
CALL (d) {
  MATCH (d)-[:CONTINUES|AMENDS|REPLACES|IMPLEMENTS|GUIDES*0..8]->(m:Directive) WITH DISTINCT m
  MATCH (m)-[r:CONTINUES|AMENDS|REPLACES|IMPLEMENTS|GUIDES]->() RETURN r
  UNION
  MATCH (d)<-[:CONTINUES|AMENDS|REPLACES|IMPLEMENTS|GUIDES*0..8]-(m:Directive) WITH DISTINCT m
  MATCH (m)<-[r:CONTINUES|AMENDS|REPLACES|IMPLEMENTS|GUIDES]-() RETURN r
}
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS t
MATCH (a:Article {id: r.article}) WHERE $known_at IS NULL OR '0' < a.published <= $known_at + '~'
RETURN s.id AS source, s.name AS source_name, s.kind AS source_kind, type(r) AS relation,
       t.id AS target, t.name AS target_name, t.kind AS target_kind,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY target, source, relation, article, r.start SKIP $skip LIMIT $limit
