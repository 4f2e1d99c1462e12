// ---
// name: person-timeline
// title: All that is said of a person, by date
// group: people
// description: >
//   Posts, events, inspections, tasks, appointments and disciplines of one person in the order of their dates; where a
//   statement has no date of its own, the day its article was published.
// parameters:
//   person: {of: [person], required: true, description: "The person, by id or name", example: "Vi Văn Thoại"}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   person_id: Id of the person
//   person: Name of the person
//   date: Day of what is said
//   relation: "The graph's edge (HOLDS_POST, CHAIRS, INSPECTS …)"
//   direction: "out: the person does it; in: it is done to the person"
//   detail: "The post, role, form or words that go with it"
//   other_id: Id of the body, event or person on the other side
//   other: Name of the body, event or person on the other side
// evidence: true
// ---
MATCH (p:Person) WHERE p.id = $person OR p.name = $person
MATCH (p)-[r:HOLDS_POST|CHAIRS|ATTENDS|INSPECTS|TARGETS|ASSIGNS_TASK|ASSIGNED_BY|ASSIGNED_TO|DISCIPLINES|APPOINTS]-(n)
MATCH (a:Article {id: r.article})
WITH p, r, n, a, coalesce(r.date, n.date, r.as_of, a.published) AS date
WHERE ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR (date <= $to + '~' AND NOT date STARTS WITH '-'))
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN p.id AS person_id, p.name AS person, date,
       type(r) AS relation, CASE WHEN startNode(r) = p THEN 'out' ELSE 'in' END AS direction,
       coalesce(r.title, r.role, r.form, r.kind, r.text) AS detail,
       n.id AS other_id, coalesce(n.name, n.title) AS other,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY person_id, coalesce(date, '9'), relation, other_id, article, r.start SKIP $skip LIMIT $limit
