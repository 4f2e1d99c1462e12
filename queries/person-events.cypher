// ---
// name: person-events
// title: The events that a person chaired, led or took part in
// group: people
// description: One row for each statement that the person chaired, led, attended or spoke at an event or inspection.
// parameters:
//   person: {of: [person], required: true, description: "The person, by id or name", example: "Vi Văn Thoại"}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   as_of: {example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   person_id: Id of the person
//   person: Name of the person
//   relation: "CHAIRS or ATTENDS"
//   role: "chairs, co-chairs, leads, attends, speaks, reports or directs"
//   event: Id of the event
//   name: Name of the event
//   kind: Kind of the event
//   date: Day of the event
// evidence: true
// ---
MATCH (p:Person) WHERE p.id = $person OR p.name = $person
MATCH (p)-[r:CHAIRS|ATTENDS]->(e:Event)
WHERE ($from IS NULL OR e.date >= $from)
  AND ($to IS NULL OR (e.date <= $to + '~' AND NOT e.date STARTS WITH '-'))
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < coalesce(e.date, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN p.id AS person_id, p.name AS person, type(r) AS relation, r.role AS role,
       e.id AS event, e.name AS name, e.kind AS kind, e.date AS date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, person_id, event, relation, article, r.start SKIP $skip LIMIT $limit
