// ---
// name: events
// title: Conferences, congresses and other events
// group: events
// description: >
//   One row for each organiser of an event and article that names it; every filter may be left out. Inspections stand in
//   the query of that name.
// parameters:
//   organizer: {of: [organization], description: "The body that organised it", example: Huyện ủy Thanh Sơn}
//   directive: {of: [directive], description: "The directive that it studied, reviewed or carried out", example: 05-CT/TW@2016}
//   kind: {description: "The kind of event", choices: [Conference, Congress, Meeting, WorkingSession, Workshop, Ceremony], example: Conference}
//   from: {type: date, description: "The first day of the period", example: "2018-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2018-12-31"}
// columns:
//   event: Id of the event
//   name: Name of the event
//   kind: Kind of the event
//   date: Day of the event
//   organizer_id: Id of the body that organised it
//   organizer: Name of the body that organised it
//   chairs: {type: list, description: "Names of those who chaired it"}
//   directives: {type: list, description: "Ids of the directives that it stood under"}
// evidence: true
// ---
CALL () {
  WITH $organizer AS given WHERE given IS NOT NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)-[r:ORGANIZES]->(e:Event) RETURN e, r
  UNION
  WITH $directive AS given WHERE given IS NOT NULL AND $organizer IS NULL
  MATCH (d:Directive) WHERE d.id = given OR d.name = given OR d.symbol = given
  MATCH (d)<-[:UNDER]-(e:Event)<-[r:ORGANIZES]-() RETURN e, r
  UNION
  WITH $from AS given WHERE given IS NOT NULL AND $organizer IS NULL AND $directive IS NULL
  MATCH (e:Event) WHERE e.date >= given
  MATCH (e)<-[r:ORGANIZES]-() RETURN e, r
  UNION
  WITH 1 AS all WHERE coalesce($organizer, $directive, $from) IS NULL
  MATCH (e:Event)<-[r:ORGANIZES]-() RETURN e, r
}
WITH DISTINCT e, r, startNode(r) AS o
WHERE NOT e:Inspection
  AND ($kind IS NULL OR e.kind = $kind)
  AND ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR (e.date <= $to + '~' AND NOT e.date STARTS WITH '-'))
  AND ($directive IS NULL OR EXISTS { (e)-[:UNDER]->(d:Directive) WHERE $directive IN [d.id, d.name, d.symbol] })
MATCH (a:Article {id: r.article})
RETURN e.id AS event, e.name AS name, e.kind AS kind, e.date AS date, o.id AS organizer_id, o.name AS organizer,
       COLLECT { MATCH (e)<-[c:CHAIRS]-(p) WHERE c.article = r.article RETURN DISTINCT p.name ORDER BY p.name } AS chairs,
       COLLECT { MATCH (e)-[u:UNDER]->(d) WHERE u.article = r.article RETURN DISTINCT d.id ORDER BY d.id } AS directives,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, event, organizer_id, article, r.start SKIP $skip LIMIT $limit
