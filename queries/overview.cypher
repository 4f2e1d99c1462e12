// ---
// name: overview
// title: How much there is of each kind of thing
// group: trust
// description: One row for each kind of thing, most numerous first; an empty graph has none.
// columns:
//   kind: "Article, Organization, Person, Directive, Event, Inspection, Task or Place"
//   things: {type: integer, description: "How many there are"}
// ---
CALL () {
  MATCH (n:Article) RETURN 'Article' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Organization) RETURN 'Organization' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Person) RETURN 'Person' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Directive) RETURN 'Directive' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Event) RETURN 'Event' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Inspection) RETURN 'Inspection' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Task) RETURN 'Task' AS kind, count(n) AS things
  UNION ALL
  MATCH (n:Place) RETURN 'Place' AS kind, count(n) AS things
}
WITH kind, things WHERE things > 0
RETURN kind, things ORDER BY things DESC, kind SKIP $skip LIMIT $limit
