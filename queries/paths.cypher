// ---
// name: paths
// title: The shortest ways from one thing to another
// group: things
// description: >
//   All shortest ways along the given edges, in either direction, at most 'ways' of them: each step by step, with every
//   claim that makes the step. Mentions, citations and the places' own tree make a step only where 'relations' names them.
// parameters:
//   from: {of: [organization, person, directive, event, task, place, article], required: true, description: "Where the ways begin, by id or name", example: "Vi Văn Thoại"}
//   to: {of: [organization, person, directive, event, task, place, article], required: true, description: "Where the ways end, by id or name", example: "Đảng ủy xã Sơn Khê"}
//   relations: {type: list, description: "The edges that make a step", default: [HOLDS_POST, CHAIRS, ATTENDS, ORGANIZES, INSPECTS, TARGETS, UNDER, ISSUES, CONTINUES, AMENDS, REPLACES, IMPLEMENTS, GUIDES, ASSIGNS_TASK, ASSIGNED_BY, ASSIGNED_TO, DISCIPLINES, APPOINTS, SUCCEEDED_BY, PART_OF, LOCATED_IN], example: [CHAIRS, TARGETS]}
//   length: {type: integer, minimum: 1, maximum: 8, default: 6, description: "How many steps a way may have", example: 4}
//   ways: {type: integer, minimum: 1, maximum: 20, default: 5, description: "How many ways at most", example: 3}
//   as_of: {description: "Only claims of a day by then; a claim without a day has its event's, else its article's", example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   way: {type: integer, description: "Number of the way, from 1"}
//   step: {type: integer, description: "Number of the step in its way, from 1"}
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
  MATCH (n:Organization) WHERE n.id = $from OR n.name = $from RETURN n
  UNION
  MATCH (n:Person) WHERE n.id = $from OR n.name = $from RETURN n
  UNION
  MATCH (n:Directive) WHERE n.id = $from OR n.name = $from OR n.symbol = $from RETURN n
  UNION
  MATCH (n:Event) WHERE n.id = $from OR n.name = $from RETURN n
  UNION
  MATCH (n:Task) WHERE n.id = $from RETURN n
  UNION
  MATCH (n:Place) WHERE n.id = $from OR n.name = $from RETURN n
  UNION
  MATCH (n:Article) WHERE n.id = $from OR n.title = $from RETURN n
}
WITH n AS start LIMIT 1
CALL (start) {
  WITH start
  MATCH (n:Organization) WHERE n.id = $to OR n.name = $to RETURN n
  UNION
  WITH start
  MATCH (n:Person) WHERE n.id = $to OR n.name = $to RETURN n
  UNION
  WITH start
  MATCH (n:Directive) WHERE n.id = $to OR n.name = $to OR n.symbol = $to RETURN n
  UNION
  WITH start
  MATCH (n:Event) WHERE n.id = $to OR n.name = $to RETURN n
  UNION
  WITH start
  MATCH (n:Task) WHERE n.id = $to RETURN n
  UNION
  WITH start
  MATCH (n:Place) WHERE n.id = $to OR n.name = $to RETURN n
  UNION
  WITH start
  MATCH (n:Article) WHERE n.id = $to OR n.title = $to RETURN n
}
WITH start, n AS end WHERE n <> start LIMIT 1
MATCH path = allShortestPaths((start)-[*..8]-(end))
WHERE length(path) <= $length AND all(r IN relationships(path) WHERE type(r) IN $relations AND (($as_of IS NULL AND $known_at IS NULL) OR r.article IS NULL OR EXISTS {
  MATCH (a:Article {id: r.article})
  WHERE ($as_of IS NULL OR '0' < coalesce(r.date, r.as_of, CASE WHEN endNode(r):Event THEN endNode(r).date END,
           CASE WHEN startNode(r):Event THEN startNode(r).date END, a.published) <= $as_of + '~')
    AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
}))
// Claims beside each other multiply paths, not ways: a way is the things that it passes.
WITH path LIMIT 20000
WITH DISTINCT [n IN nodes(path) | n.id] AS ids, nodes(path) AS steps
ORDER BY ids LIMIT $ways
WITH collect(steps) AS ways
UNWIND range(1, size(ways)) AS way
UNWIND range(1, size(ways[way - 1]) - 1) AS step
WITH way, step, ways[way - 1][step - 1] AS here, ways[way - 1][step] AS there
MATCH (here)-[r]-(there) WHERE type(r) IN $relations AND (($as_of IS NULL AND $known_at IS NULL) OR r.article IS NULL OR EXISTS {
  MATCH (a:Article {id: r.article})
  WHERE ($as_of IS NULL OR '0' < coalesce(r.date, r.as_of, CASE WHEN endNode(r):Event THEN endNode(r).date END,
           CASE WHEN startNode(r):Event THEN startNode(r).date END, a.published) <= $as_of + '~')
    AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
})
WITH way, step, r, startNode(r) AS s, endNode(r) AS t
OPTIONAL MATCH (a:Article {id: r.article})
RETURN way, step,
       s.id AS source, coalesce(s.name, s.title) AS source_name, coalesce(s.kind, head(labels(s))) AS source_kind,
       type(r) AS relation,
       t.id AS target, coalesce(t.name, t.title) AS target_name, coalesce(t.kind, head(labels(t))) AS target_kind,
       coalesce(r.title, r.role, r.purpose, r.form, r.kind, r.how, r.text) AS detail,
       coalesce(r.date, r.as_of, r.deadline) AS date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY way, step, relation, source, target, article, r.start SKIP $skip LIMIT $limit
