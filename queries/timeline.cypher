// ---
// name: timeline
// title: All that is said of a thing, by date
// group: things
// description: >
//   Every claim that the thing takes part in, in the order of days: the claim's own, else its event's, else the one on
//   which its article was published. Mere mentions are left out, and so is what no article says.
// parameters:
//   thing: {of: [organization, person, directive, event, task, place, article], required: true, description: "Anything in the graph, by id or name", example: "Đảng ủy xã Sơn Khê"}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   thing_id: Id of the thing
//   thing: Name of the thing
//   date: Day of what is said
//   relation: "The graph's edge (HOLDS_POST, CHAIRS, INSPECTS …)"
//   direction: "out: the thing does it; in: it is done to the thing"
//   detail: "The post, role, purpose, form or words that go with it"
//   other_id: Id of the thing on the other side
//   other: Name of the thing on the other side
//   other_kind: Kind of the thing on the other side
// evidence: true
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
MATCH (n)-[r]-(m) WHERE NOT type(r) IN ['MENTIONS', 'POSSIBLY_SAME']
MATCH (a:Article {id: r.article})
WITH n, r, m, a,
     coalesce(r.date, CASE WHEN m:Event THEN m.date END, CASE WHEN n:Event THEN n.date END, r.as_of, a.published) AS date
WHERE ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR (date <= $to + '~' AND NOT date STARTS WITH '-'))
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN n.id AS thing_id, coalesce(n.name, n.title) AS thing, date, type(r) AS relation,
       CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
       coalesce(r.title, r.role, r.purpose, r.form, r.kind, r.how, r.text) AS detail,
       m.id AS other_id, coalesce(m.name, m.title) AS other, coalesce(m.kind, head(labels(m))) AS other_kind,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY thing_id, coalesce(date, '9'), relation, direction, other_id, article, r.start SKIP $skip LIMIT $limit
