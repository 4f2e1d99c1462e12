// ---
// name: thing
// title: What one thing is
// group: things
// description: The labels and properties of everything that has the id or the name, and how many articles name it.
// parameters:
//   thing: {of: [organization, person, directive, event, task, place, article], required: true, description: "Anything in the graph, by id or name", example: "Đảng ủy xã Sơn Khê"}
// columns:
//   id: Its id
//   name: Its name
//   kind: Its kind
//   labels: {type: list, description: "Its labels in the graph"}
//   properties: {type: object, description: "Its further properties; an article's text is left to /articles"}
//   articles: {type: integer, description: "How many articles name it"}
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
RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.kind, head(labels(n))) AS kind, labels(n) AS labels,
       CASE WHEN n:Article THEN n {.*, text: null} ELSE properties(n) END AS properties,
       COUNT { MATCH (n)<-[:MENTIONS]-(a) RETURN DISTINCT a } AS articles
ORDER BY kind, id SKIP $skip LIMIT $limit
