// ---
// name: neighbourhood
// title: A thing and all that it is joined to
// group: things
// description: >
//   Every claim that the thing takes part in, and with a depth of 2 every claim that its neighbours take part in. Mere
//   mentions are left out.
// parameters:
//   thing: {of: [organization, person, directive, event, task, place, article], required: true, description: "Anything in the graph, by id or name", example: "Đảng ủy xã Sơn Khê"}
//   depth: {type: integer, minimum: 1, maximum: 2, default: 1, description: "How many steps to go from the thing", example: 1}
//   as_of: {description: "Only claims of a day by then; a claim without a day has its event's, else its article's", example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   source: Id of the thing that the edge comes from
//   source_name: Name of the thing that the edge comes from
//   source_kind: Kind of the thing that the edge comes from
//   relation: "The graph's edge (HOLDS_POST, INSPECTS, UNDER …)"
//   target: Id of the thing that the edge goes to
//   target_name: Name of the thing that the edge goes to
//   target_kind: Kind of the thing that the edge goes to
//   detail: "The post, role, purpose, form or words that go with it"
//   date: Day that goes with it
// evidence: true
// graph: true
// ---
CALL () {
  MATCH (n:Organization) WHERE n.id = $thing OR n.name = $thing RETURN n
  UNION
  MATCH (n:Person) WHERE n.id = $thing OR n.name = $thing RETURN n
  UNION
  MATCH (n:Directive) WHERE n.id = $thing OR n.name = $thing OR n.symbol = $thing RETURN n
  UNION
  MATCH (n:Event) WHERE n.id = $thing OR n.name = $thing RETURN n
  UNION
  MATCH (n:Task) WHERE n.id = $thing RETURN n
  UNION
  MATCH (n:Place) WHERE n.id = $thing OR n.name = $thing RETURN n
  UNION
  MATCH (n:Article) WHERE n.id = $thing OR n.title = $thing RETURN n
}
CALL (n) {
  RETURN n AS centre
  UNION
  WITH n WHERE $depth > 1
  MATCH (n)-[e]-(centre) WHERE NOT type(e) IN ['MENTIONS', 'POSSIBLY_SAME'] RETURN DISTINCT centre
}
WITH DISTINCT centre
MATCH (centre)-[r]-() WHERE NOT type(r) IN ['MENTIONS', 'POSSIBLY_SAME']
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS t
OPTIONAL MATCH (a:Article {id: r.article})
WITH r, s, t, a
WHERE ($as_of IS NULL OR r.article IS NULL
       OR '0' < coalesce(r.date, r.as_of, CASE WHEN t:Event THEN t.date END, CASE WHEN s:Event THEN s.date END, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR r.article IS NULL OR '0' < a.published <= $known_at + '~')
RETURN
       s.id AS source, coalesce(s.name, s.title) AS source_name, coalesce(s.kind, head(labels(s))) AS source_kind,
       type(r) AS relation,
       t.id AS target, coalesce(t.name, t.title) AS target_name, coalesce(t.kind, head(labels(t))) AS target_kind,
       coalesce(r.title, r.role, r.purpose, r.form, r.kind, r.how, r.text) AS detail,
       coalesce(r.date, r.as_of, r.deadline) AS date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY relation, source, target, article, r.start SKIP $skip LIMIT $limit
