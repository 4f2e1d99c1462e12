// ---
// name: lookup
// title: The things that have exactly this id or name
// group: things
// description: To the letter, with diacritics; 'search' is more forgiving. One row for each thing.
// parameters:
//   name: {required: true, description: "An id, a name, a directive's symbol, an article's title or address", example: "Huyện ủy Vân Khê"}
//   kinds: {type: list, description: "Only things of these kinds", default: [organization, person, directive, event, task, place, article], example: [organization]}
// columns:
//   id: Its id
//   name: Its name
//   kind: Its kind
//   aliases: {type: list, description: "Other spellings of its name in articles"}
//   known_by: {type: list, description: "What it is told by: a person's posts, a body's place, a document's title and date …"}
// ---
CALL () {
  WITH $name AS given WHERE 'organization' IN $kinds
  MATCH (n:Organization) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH $name AS given WHERE 'person' IN $kinds
  MATCH (n:Person) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH $name AS given WHERE 'directive' IN $kinds
  MATCH (n:Directive) WHERE n.id = given OR n.name = given OR n.symbol = given RETURN n
  UNION
  WITH $name AS given WHERE 'event' IN $kinds
  MATCH (n:Event) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH $name AS given WHERE 'task' IN $kinds
  MATCH (n:Task) WHERE n.id = given RETURN n
  UNION
  WITH $name AS given WHERE 'place' IN $kinds
  MATCH (n:Place) WHERE n.id = given OR n.name = given RETURN n
  UNION
  WITH $name AS given WHERE 'article' IN $kinds
  MATCH (n:Article) WHERE n.id = given OR n.title = given OR n.url = given RETURN n
}
RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.kind, head(labels(n))) AS kind, n.aliases AS aliases,
       [x IN [n.place, CASE WHEN n:Directive THEN n.title END, n.date, n.deadline, n.published] WHERE x IS NOT NULL]
       + COLLECT { MATCH (n)-[p:HOLDS_POST]->(o) RETURN DISTINCT p.title + ', ' + o.name AS post ORDER BY post LIMIT 3 }
       + CASE WHEN n.bare OR (n:Person AND NOT EXISTS { (n)-[:HOLDS_POST]->() })
         THEN COLLECT { MATCH (n)<-[:MENTIONS]-(a:Article) RETURN DISTINCT 'in: ' + a.title AS told ORDER BY told LIMIT 1 }
         ELSE [] END AS known_by
ORDER BY kind, id SKIP $skip LIMIT $limit
