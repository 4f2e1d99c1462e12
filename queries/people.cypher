// ---
// name: people
// title: The officials of the graph
// group: people
// description: >
//   One row for each person, by name; every filter may be left out, those that are given must all hold. 'officials' and
//   'person-posts' tell posts statement by statement, with their sentences.
// parameters:
//   words: {description: "Only people whose name has all these words, with or without diacritics", example: "vi van thoai"}
//   organization: {of: [organization], description: "Only people who hold or held a post at this body", example: "Huyện ủy Vân Khê"}
//   title: {description: "Only people who hold or held this post", example: "Phó Bí thư"}
//   place: {of: [place], description: "Only people with a post at a body of this place or of one within it", example: "huyện Vân Khê"}
// columns:
//   person: Id of the person
//   name: Name of the person
//   posts: {type: list, description: "The posts that articles give the person, with the bodies"}
// together: [words, organization, title, place]
// ---
WITH [w IN split(replace(replace($words, '\\', ' '), '"', ' '), ' ') WHERE w <> '' | '+"' + w + '"'] AS words
CALL (words) {
  WITH words WHERE size(words) > 0
  CALL db.index.fulltext.queryNodes('names', reduce(t = '', w IN words | t + w + ' ')) YIELD node AS p
  WITH p WHERE p:Person RETURN p
  UNION
  WITH $organization AS given WHERE given IS NOT NULL AND $words IS NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)<-[:HOLDS_POST]-(p:Person) RETURN DISTINCT p
  UNION
  WITH $place AS given WHERE given IS NOT NULL AND coalesce($words, $organization) IS NULL
  MATCH (q:Place) WHERE q.id = given OR q.name = given
  MATCH (q)<-[:WITHIN*0..4]-(inner:Place) WITH DISTINCT inner
  MATCH (inner)<-[:LOCATED_IN]-(o:Organization) WITH DISTINCT o
  MATCH (o)<-[:HOLDS_POST]-(p:Person) RETURN DISTINCT p
  UNION
  WITH $title AS given WHERE given IS NOT NULL AND coalesce($words, $organization, $place) IS NULL
  MATCH (p:Person)-[r:HOLDS_POST]->() WHERE r.title = given RETURN DISTINCT p
  UNION
  WITH 1 AS all WHERE coalesce($words, $organization, $place, $title) IS NULL
  MATCH (p:Person) RETURN p
}
WITH p
WHERE ($organization IS NULL OR EXISTS { (p)-[:HOLDS_POST]->(o:Organization) WHERE $organization IN [o.id, o.name] })
  AND ($title IS NULL OR EXISTS { (p)-[r:HOLDS_POST]->() WHERE r.title = $title })
  AND ($place IS NULL OR EXISTS {
        (p)-[:HOLDS_POST]->()-[:LOCATED_IN]->()-[:WITHIN*0..4]->(q:Place) WHERE $place IN [q.id, q.name] })
// Posts are collected for the people who are shown, not for all.
WITH p ORDER BY p.name, p.id LIMIT $skip + $limit
RETURN p.id AS person, p.name AS name,
       COLLECT { MATCH (p)-[r:HOLDS_POST]->(o) RETURN DISTINCT r.title + ', ' + o.name AS post ORDER BY post } AS posts
ORDER BY name, person SKIP $skip LIMIT $limit
