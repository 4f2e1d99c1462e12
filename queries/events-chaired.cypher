// ---
// name: events-chaired
// title: The events that a person or body chaired
// group: events
// description: One row for each statement that the person or the body chaired an event, or led an inspection.
// parameters:
//   chair: {of: [person, organization], required: true, description: "Who chaired, by id or name", example: "Vi Văn Thoại"}
//   role: {description: "Only this role", choices: [chairs, co-chairs, leads], example: "leads"}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   as_of: {example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   chair_id: Id of who chaired
//   chair: Name of who chaired
//   role: "chairs, co-chairs or leads"
//   event: Id of the event
//   name: Name of the event
//   kind: Kind of the event
//   date: Day of the event
//   organizers: {type: list, description: "Names of the bodies that organised it"}
// evidence: true
// ---
CALL () {
  MATCH (c:Person) WHERE c.id = $chair OR c.name = $chair RETURN c
  UNION
  MATCH (c:Organization) WHERE c.id = $chair OR c.name = $chair RETURN c
}
MATCH (c)-[r:CHAIRS]->(e:Event)
WHERE ($role IS NULL OR r.role = $role)
  AND ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR (e.date <= $to + '~' AND NOT e.date STARTS WITH '-'))
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < coalesce(e.date, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN c.id AS chair_id, c.name AS chair, r.role AS role, e.id AS event, e.name AS name, e.kind AS kind, e.date AS date,
       COLLECT { MATCH (e)<-[:ORGANIZES]-(o) RETURN DISTINCT o.name ORDER BY o.name } AS organizers,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, event, chair_id, article, r.start SKIP $skip LIMIT $limit
