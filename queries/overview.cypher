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
  MATCH (n:Article) WITH count(n) AS things RETURN 'Article' AS kind, things
  UNION ALL
  MATCH (n:Organization) WITH count(n) AS things RETURN 'Organization' AS kind, things
  UNION ALL
  MATCH (n:Person) WITH count(n) AS things RETURN 'Person' AS kind, things
  UNION ALL
  MATCH (n:Directive) WITH count(n) AS things RETURN 'Directive' AS kind, things
  UNION ALL
  MATCH (n:Event) WITH count(n) AS things RETURN 'Event' AS kind, things
  UNION ALL
  MATCH (n:Inspection) WITH count(n) AS things RETURN 'Inspection' AS kind, things
  UNION ALL
  MATCH (n:Task) WITH count(n) AS things RETURN 'Task' AS kind, things
  UNION ALL
  MATCH (n:Place) WITH count(n) AS things RETURN 'Place' AS kind, things
}
WITH kind, things WHERE things > 0
RETURN kind, things ORDER BY things DESC, kind SKIP $skip LIMIT $limit
