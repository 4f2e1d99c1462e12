// ---
// name: event-attendees
// title: Who organised, chaired and attended an event
// group: events
// description: One row for each statement that a body or a person organised, chaired, led or attended the event.
// parameters:
//   event: {of: [event], required: true, description: "The event, by id or name", example: "Hội nghị của Thị ủy Bắc Khương ngày 2023-02-16"}
//   known_at: {example: "2023-12-31"}
// columns:
//   event: Id of the event
//   name: Name of the event
//   date: Day of the event
//   relation: "ORGANIZES, CHAIRS or ATTENDS"
//   role: "chairs, co-chairs, leads, attends, speaks, reports or directs"
//   who_id: Id of the body or person
//   who: Name of the body or person
// evidence: true
// ---
MATCH (e:Event) WHERE e.id = $event OR e.name = $event
MATCH (e)<-[r:ORGANIZES|CHAIRS|ATTENDS]-(n)
MATCH (a:Article {id: r.article}) WHERE $known_at IS NULL OR '0' < a.published <= $known_at + '~'
RETURN e.id AS event, e.name AS name, e.date AS date, type(r) AS relation, r.role AS role, n.id AS who_id, n.name AS who,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY event, relation DESC, who_id, article, r.start SKIP $skip LIMIT $limit
