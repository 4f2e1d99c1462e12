// ---
// name: mentions
// title: Where a thing is mentioned
// group: things
// description: One row for each mention of the thing in an article, with the words that name it.
// parameters:
//   thing: {of: [organization, person, directive, event, task, place, article], required: true, description: "Anything in the graph, by id or name", example: "Đảng ủy xã Sơn Khê"}
//   from: {type: date, description: "Only articles published on or after this day", example: "2020-01-01"}
//   to: {type: date, description: "Only articles published on or before this day", example: "2020-12-31"}
// columns:
//   thing_id: Id of the thing
//   thing: Name of the thing
//   start: {type: integer, description: "Where the words begin in the article's text, in code points"}
//   end: {type: integer, description: "Where the words end in the article's text, in code points"}
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
MATCH (n)<-[r:MENTIONS]-(a:Article)
WHERE ($from IS NULL OR a.published >= $from)
  AND ($to IS NULL OR (a.published <= $to + '~' AND NOT a.published STARTS WITH '-'))
RETURN n.id AS thing_id, coalesce(n.name, n.title) AS thing, r.start AS start, r.end AS end,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(article_published, '') DESC, article, start, thing_id SKIP $skip LIMIT $limit
