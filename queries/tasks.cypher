// ---
// name: tasks
// title: Tasks, by who assigned them, who must do them, and when
// group: tasks
// description: >
//   One row for each task. Every filter may be left out; with due_from or due_to only tasks with a deadline are listed.
// parameters:
//   assigner: {of: [organization, person], description: "Who told them to", example: "Vi Văn Thoại"}
//   assignee: {of: [organization, person], description: "Who must do it", example: "Đảng ủy xã Sơn Khê"}
//   directive: {of: [directive], description: "The directive that the task carries out", example: 45-CT/TW@2025}
//   due_from: {type: date, description: "The first day on which it may be due", example: "2020-01-01"}
//   due_to: {type: date, description: "The last day on which it may be due", example: "2020-12-31"}
//   as_of: {description: "Only tasks that were open on this day: given by then, their deadline not yet past", example: "2020-06-01"}
//   known_at: {example: "2020-12-31"}
// columns:
//   task: Id of the task
//   text: What is to be done
//   deadline: Day by which it is to be done
//   quantity: How much of it
//   assigners: {type: list, description: "Names of those who told them to"}
//   assignees: {type: list, description: "Names of those who must do it"}
//   assignee_text: "The article's words for who must do it, where it names no one body"
//   directives: {type: list, description: "Ids of the directives that it carries out"}
// evidence: true
// together: [assigner, assignee, due_from, due_to]
// ---
CALL () {
  WITH $assignee AS given WHERE given IS NOT NULL
  CALL (given) {
    MATCH (side:Organization) WHERE side.id = given OR side.name = given RETURN side
    UNION
    MATCH (side:Person) WHERE side.id = given OR side.name = given RETURN side
  }
  MATCH (side)<-[:ASSIGNED_TO]-(t:Task) RETURN t
  UNION
  WITH $assigner AS given WHERE given IS NOT NULL AND $assignee IS NULL
  CALL (given) {
    MATCH (side:Organization) WHERE side.id = given OR side.name = given RETURN side
    UNION
    MATCH (side:Person) WHERE side.id = given OR side.name = given RETURN side
  }
  MATCH (side)<-[:ASSIGNED_BY]-(t:Task) RETURN t
  UNION
  WITH $directive AS given WHERE given IS NOT NULL AND $assignee IS NULL AND $assigner IS NULL
  MATCH (d:Directive) WHERE d.id = given OR d.name = given OR d.symbol = given
  MATCH (d)<-[:UNDER]-(t:Task) RETURN t
  UNION
  WITH coalesce($due_from, '0') AS first, coalesce($due_to, '9') + '~' AS last
  WHERE coalesce($assignee, $assigner, $directive) IS NULL AND coalesce($due_from, $due_to) IS NOT NULL
  MATCH (t:Task) WHERE first <= t.deadline <= last RETURN t
  UNION
  WITH 1 AS all WHERE coalesce($assignee, $assigner, $directive, $due_from, $due_to) IS NULL
  MATCH (t:Task) RETURN t
}
WITH DISTINCT t
WHERE ($due_from IS NULL OR t.deadline >= $due_from)
  AND ($due_to IS NULL OR (t.deadline <= $due_to + '~' AND NOT t.deadline STARTS WITH '-'))
  AND ($assigner IS NULL OR EXISTS { (t)-[:ASSIGNED_BY]->(s) WHERE $assigner IN [s.id, s.name] })
  AND ($directive IS NULL OR EXISTS { (t)-[:UNDER]->(d:Directive) WHERE $directive IN [d.id, d.name, d.symbol] })
CALL (t) { MATCH (t)<-[r:MENTIONS]-(a:Article) RETURN r, a ORDER BY r.start, r.end LIMIT 1 }
WITH t, r, a
WHERE ($as_of IS NULL OR ('0' < a.published <= $as_of + '~' AND coalesce(t.deadline + '~' >= $as_of, true)))
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN t.id AS task, t.text AS text, t.deadline AS deadline, t.quantity AS quantity,
       COLLECT { MATCH (t)-[:ASSIGNED_BY]->(s) RETURN DISTINCT s.name ORDER BY s.name } AS assigners,
       COLLECT { MATCH (t)-[:ASSIGNED_TO]->(s) RETURN DISTINCT s.name ORDER BY s.name } AS assignees,
       t.assignee_text AS assignee_text,
       COLLECT { MATCH (t)-[:UNDER]->(d) RETURN DISTINCT d.id ORDER BY d.id } AS directives,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(deadline, '9'), article, task SKIP $skip LIMIT $limit
