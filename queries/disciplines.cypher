// ---
// name: disciplines
// title: Disciplines decided against people and bodies
// group: people
// description: >
//   Decided, not proposed. One row for each statement; every filter may be left out.
// parameters:
//   target: {of: [person, organization], description: "Against whom", example: "Sùng A Chứ"}
//   by: {of: [organization], description: "The body that decided", example: "Ủy ban Kiểm tra Tỉnh ủy Lâm Khương"}
//   form: {description: "Only this form (khiển trách, cảnh cáo, cách chức, khai trừ)", example: cảnh cáo}
//   from: {type: date, description: "The first day of the period", example: "2021-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2021-12-31"}
//   as_of: {example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   target_id: Id of the person or body disciplined
//   target: Name of the person or body disciplined
//   form: "khiển trách, cảnh cáo, cách chức, khai trừ …"
//   by_id: "Id of the body that decided, where the article names it"
//   by: Name of the body that decided
//   date: Day of the decision
// evidence: true
// together: [target, form]
// ---
CALL () {
  WITH $target AS given WHERE given IS NOT NULL
  CALL (given) {
    MATCH (t:Person) WHERE t.id = given OR t.name = given RETURN t
    UNION
    MATCH (t:Organization) WHERE t.id = given OR t.name = given RETURN t
  }
  MATCH (t)<-[r:DISCIPLINES]-() RETURN r
  UNION
  WITH $by AS given WHERE given IS NOT NULL AND $target IS NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)-[r:DISCIPLINES]->() RETURN r
  UNION
  WITH 1 AS all WHERE $target IS NULL AND $by IS NULL
  MATCH ()-[r:DISCIPLINES]->() RETURN r
}
WITH DISTINCT r, startNode(r) AS by, endNode(r) AS t
MATCH (a:Article {id: r.article})
WITH r, by, t, a, coalesce(r.date, a.published) AS date
WHERE ($by IS NULL OR $by IN [by.id, by.name])
  AND ($form IS NULL OR r.form = $form)
  AND ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR (date <= $to + '~' AND NOT date STARTS WITH '-'))
  AND ($as_of IS NULL OR '0' < date <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN t.id AS target_id, t.name AS target, r.form AS form, CASE WHEN by:Organization THEN by.id END AS by_id, by.name AS by, date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, target_id, form, article, r.start SKIP $skip LIMIT $limit
