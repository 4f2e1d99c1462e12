// ---
// name: lookup
// title: The things that have exactly this id or name
// group: things
// description: To the letter, with diacritics; 'search' is more forgiving. One row for each thing.
// parameters:
//   name: {required: true, description: "An id, a name, a directive's symbol, an article's title or address", example: Huyện ủy Thanh Sơn}
//   kinds: {type: list, description: "Only things of these kinds", default: [organization, person, directive, event, task, place, article], example: [organization]}
// columns:
//   id: Its id
//   name: Its name
//   kind: Its kind
//   place: "The place that it is of, where it is a body or an article"
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
RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.kind, head(labels(n))) AS kind, n.place AS place
ORDER BY kind, id SKIP $skip LIMIT $limit
