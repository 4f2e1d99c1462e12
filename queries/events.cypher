// ---
// name: events
// title: Conferences, congresses and other events
// group: events
// description: >
//   One row for each event and article that tells of it; every filter may be left out. Inspections stand in the query of
//   that name.
// parameters:
//   organizer: {of: [organization], description: "The body that organised it", example: "Thị ủy Bắc Khương"}
//   directive: {of: [directive], description: "The directive that it studied, reviewed or carried out", example: "18-NQ/TW@2022"}
//   kind: {description: "The kind of event", choices: [Conference, Congress, Meeting, WorkingSession, Workshop, Ceremony], example: Conference}
//   from: {type: date, description: "The first day of the period", example: "2023-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2023-12-31"}
//   as_of: {example: "2023-12-31"}
//   known_at: {example: "2023-12-31"}
// columns:
//   event: Id of the event
//   name: Name of the event
//   kind: Kind of the event
//   date: Day of the event
//   organizers: {type: list, description: "Names of the bodies that organised it"}
//   chairs: {type: list, description: "Names of those who chaired it"}
//   directives: {type: list, description: "Ids of the directives that it stood under"}
// evidence: true
// ---
CALL () {
  WITH $organizer AS given WHERE given IS NOT NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)-[:ORGANIZES]->(e:Event) RETURN e
  UNION
  WITH $directive AS given WHERE given IS NOT NULL AND $organizer IS NULL
  MATCH (d:Directive) WHERE d.id = given OR d.name = given OR d.symbol = given
  MATCH (d)<-[:UNDER]-(e:Event) RETURN e
  UNION
  // A rare kind: all of it.
  WITH COUNT { MATCH (e:Event) WHERE e.kind = $kind RETURN e LIMIT 1000 } AS told
  WHERE coalesce($organizer, $directive) IS NULL AND $kind IS NOT NULL AND told < 1000
  MATCH (e:Event) WHERE e.kind = $kind RETURN e
  UNION
  // Else along the index from the last day on, no further than to the last row that is shown.
  WITH COUNT { MATCH (e:Event) WHERE e.kind = $kind RETURN e LIMIT 1000 } AS told
  WHERE coalesce($organizer, $directive) IS NULL AND ($kind IS NULL OR told = 1000)
  CALL (told) {
    MATCH (e:Event)
    WHERE coalesce($from, CASE WHEN coalesce($to, $as_of) IS NULL THEN '' ELSE '0' END) <= e.date
      AND e.date <= coalesce($to, '9') + '~' AND e.date <= coalesce($as_of, '9') + '~'
      AND NOT e:Inspection AND ($kind IS NULL OR e.kind = $kind)
      AND EXISTS { (e)<-[:MENTIONS]-(a:Article) WHERE $known_at IS NULL OR '0' < a.published <= $known_at + '~' }
    WITH e ORDER BY e.date DESC, e.id LIMIT $skip + $limit
    RETURN collect(e) AS dated
  }
  CALL (dated) {
    UNWIND dated AS e RETURN e
    UNION
    // Those without a day stand last: looked for only where the others do not fill the page.
    WITH size(dated) AS found WHERE found < $skip + $limit AND coalesce($from, $to) IS NULL
    MATCH (e:Event) WHERE e.id > '' AND e.date IS NULL AND NOT e:Inspection AND ($kind IS NULL OR e.kind = $kind)
      AND EXISTS {
        (e)<-[:MENTIONS]-(a:Article) WHERE ($as_of IS NULL OR '0' < a.published <= $as_of + '~')
        AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
      }
    WITH e ORDER BY e.id LIMIT $skip + $limit
    RETURN e
  }
  RETURN e
}
WITH e WHERE NOT e:Inspection
  AND ($kind IS NULL OR e.kind = $kind)
  AND ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR (e.date <= $to + '~' AND NOT e.date STARTS WITH '-'))
  AND ($organizer IS NULL OR EXISTS { (e)<-[:ORGANIZES]-(o:Organization) WHERE $organizer IN [o.id, o.name] })
  AND ($directive IS NULL OR EXISTS { (e)-[:UNDER]->(d:Directive) WHERE $directive IN [d.id, d.name, d.symbol] })
CALL (e) {
  MATCH (e)<-[m:MENTIONS]-(a:Article)
  WHERE ($as_of IS NULL OR '0' < coalesce(e.date, a.published) <= $as_of + '~')
    AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
  WITH a, m ORDER BY m.start, m.end
  RETURN a, head(collect(m)) AS r
}
WITH e, a, r ORDER BY coalesce(e.date, '') DESC, e.id, a.id LIMIT $skip + $limit
RETURN e.id AS event, e.name AS name, e.kind AS kind, e.date AS date,
       COLLECT { MATCH (e)<-[g:ORGANIZES]-(o) WHERE g.article = a.id RETURN DISTINCT o.name ORDER BY o.name } AS organizers,
       COLLECT { MATCH (e)<-[c:CHAIRS]-(p) WHERE c.article = a.id RETURN DISTINCT p.name ORDER BY p.name } AS chairs,
       COLLECT { MATCH (e)-[u:UNDER]->(d) WHERE u.article = a.id RETURN DISTINCT d.id ORDER BY d.id } AS directives,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, event, article, r.start SKIP $skip LIMIT $limit
