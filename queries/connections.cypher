// ---
// name: connections
// title: How two things are connected
// group: things
// description: >
//   The shortest way from one thing to the other, step by step, with every claim that makes each step. Mentions,
//   citations and the places' own tree make no step.
// parameters:
//   one: {of: [organization, person, directive, event, task, place, article], required: true, description: "Where the way begins, by id or name", example: "Vi Văn Thoại"}
//   other: {of: [organization, person, directive, event, task, place, article], required: true, description: "Where the way ends, by id or name", example: "Đảng ủy xã Sơn Khê"}
// columns:
//   step: {type: integer, description: "Number of the step, from 1"}
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
  MATCH (n:Organization) WHERE n.id = $one OR n.name = $one RETURN n
  UNION
  MATCH (n:Person) WHERE n.id = $one OR n.name = $one RETURN n
  UNION
  MATCH (n:Directive) WHERE n.id = $one OR n.name = $one OR n.symbol = $one RETURN n
  UNION
  MATCH (n:Event) WHERE n.id = $one OR n.name = $one RETURN n
  UNION
  MATCH (n:Task) WHERE n.id = $one RETURN n
  UNION
  MATCH (n:Place) WHERE n.id = $one OR n.name = $one RETURN n
  UNION
  MATCH (n:Article) WHERE n.id = $one OR n.title = $one RETURN n
}
WITH n AS one LIMIT 1
CALL (one) {
  WITH one, $other AS given
  MATCH (n:Organization) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH one, $other AS given
  MATCH (n:Person) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH one, $other AS given
  MATCH (n:Directive) WHERE n.id = given OR n.name = given OR n.symbol = given RETURN n
  UNION
  WITH one, $other AS given
  MATCH (n:Event) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH one, $other AS given
  MATCH (n:Task) WHERE n.id = given RETURN n
  UNION
  WITH one, $other AS given
  MATCH (n:Place) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH one, $other AS given
  MATCH (n:Article) WHERE n.id = given OR n.title = given RETURN n
}
WITH one, n AS other WHERE n <> one LIMIT 1
MATCH path = shortestPath((one)-[:HOLDS_POST|CHAIRS|ATTENDS|ORGANIZES|INSPECTS|TARGETS|UNDER|ISSUES|CONTINUES|AMENDS
  |REPLACES|IMPLEMENTS|GUIDES|ASSIGNS_TASK|ASSIGNED_BY|ASSIGNED_TO|DISCIPLINES|APPOINTS|SUCCEEDED_BY|PART_OF|LOCATED_IN*..6]-(other))
WITH nodes(path) AS steps
UNWIND range(1, size(steps) - 1) AS step
WITH step, steps[step - 1] AS here, steps[step] AS there
MATCH (here)-[r:HOLDS_POST|CHAIRS|ATTENDS|ORGANIZES|INSPECTS|TARGETS|UNDER|ISSUES|CONTINUES|AMENDS
  |REPLACES|IMPLEMENTS|GUIDES|ASSIGNS_TASK|ASSIGNED_BY|ASSIGNED_TO|DISCIPLINES|APPOINTS|SUCCEEDED_BY|PART_OF|LOCATED_IN]-(there)
WITH step, r, startNode(r) AS s, endNode(r) AS t
OPTIONAL MATCH (a:Article {id: r.article})
RETURN step,
       s.id AS source, coalesce(s.name, s.title) AS source_name, coalesce(s.kind, head(labels(s))) AS source_kind,
       type(r) AS relation,
       t.id AS target, coalesce(t.name, t.title) AS target_name, coalesce(t.kind, head(labels(t))) AS target_kind,
       coalesce(r.title, r.role, r.purpose, r.form, r.kind, r.how, r.text) AS detail,
       coalesce(r.date, r.as_of, r.deadline) AS date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY step, relation, source, target, article, r.start SKIP $skip LIMIT $limit
