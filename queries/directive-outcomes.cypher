// ---
// name: directive-outcomes
// title: What a directive led to
// group: directives
// description: >
//   Everything that stands under the directive or names it: inspections, events and tasks (with what they do with it),
//   later directives that carry it on, and the articles, events and directives that cite it.
// parameters:
//   directive: {of: [directive], required: true, description: "Its id (05-CT/TW@2016), its name or its symbol", example: 05-CT/TW@2016}
//   what: {description: "Only outcomes of this kind", choices: [inspection, event, task, directive, article], example: inspection}
//   from: {type: date, description: "The first day of the period", example: "2016-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2025-12-31"}
//   as_of: {example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   directive: Id of the directive
//   what: "inspection, event, task, directive or article"
//   relation: How it stands to the directive, as the graph's edge is called
//   purpose: What an inspection, event or task does with it (inspects, studies, reviews, implements)
//   outcome_id: Id of the outcome
//   outcome: Name of the outcome
//   date: "Its date; for a task its deadline, for an article the day it was published"
// evidence: true
// ---
MATCH (d:Directive) WHERE d.id = $directive OR d.name = $directive OR d.symbol = $directive
MATCH (d)<-[r:UNDER|CITES|CONTINUES|AMENDS|REPLACES|IMPLEMENTS|GUIDES]-(n)
WITH d, r, n, coalesce(n.date, n.deadline, n.published) AS date,
     CASE WHEN n:Inspection THEN 'inspection' WHEN n:Event THEN 'event' WHEN n:Task THEN 'task'
          WHEN n:Directive THEN 'directive' ELSE 'article' END AS what
WHERE ($what IS NULL OR what = $what)
  AND ($from IS NULL OR date >= $from)
  AND ($to IS NULL OR (date <= $to + '~' AND NOT date STARTS WITH '-'))
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < CASE what WHEN 'task' THEN a.published ELSE coalesce(date, a.published) END <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN d.id AS directive, what, type(r) AS relation, r.purpose AS purpose,
       n.id AS outcome_id, coalesce(n.name, n.title) AS outcome, date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY what, coalesce(date, '9'), outcome_id, relation, article, r.start SKIP $skip LIMIT $limit
