// ---
// name: places
// title: The places of the graph
// group: bodies
// description: One row for each administrative unit, by name; every filter may be left out, those that are given must all hold.
// parameters:
//   words: {description: "Only places whose full name has all these words, with or without diacritics", example: "van khe"}
//   level: {description: "Only places of this level (tỉnh, huyện, xã, phường …)", example: xã}
//   within: {of: [place], description: "Only places within this one", example: "huyện Vân Khê"}
// columns:
//   place: Id of the place
//   name: Its full name
//   level: "tỉnh, huyện, xã …"
//   within: Id of the place around it
//   successors: {type: list, description: "Ids of the places that took its place"}
// ---
WITH [w IN split(replace(replace($words, '\\', ' '), '"', ' '), ' ') WHERE w <> '' | '+"' + w + '"'] AS words
CALL (words) {
  WITH words WHERE size(words) > 0
  CALL db.index.fulltext.queryNodes('names', reduce(t = '', w IN words | t + w + ' ')) YIELD node AS p
  WITH p WHERE p:Place RETURN p
  UNION
  WITH $within AS given WHERE given IS NOT NULL AND $words IS NULL
  MATCH (q:Place) WHERE q.id = given OR q.name = given
  MATCH (q)<-[:WITHIN*1..4]-(p:Place) RETURN DISTINCT p
  UNION
  WITH $level AS given WHERE given IS NOT NULL AND coalesce($words, $within) IS NULL
  MATCH (p:Place) WHERE p.level = given RETURN p
  UNION
  WITH 1 AS all WHERE coalesce($words, $within, $level) IS NULL
  MATCH (p:Place) RETURN p
}
WITH p
WHERE ($level IS NULL OR p.level = $level)
  AND ($within IS NULL OR EXISTS { (p)-[:WITHIN*1..4]->(q:Place) WHERE $within IN [q.id, q.name] })
WITH p ORDER BY p.name, p.id LIMIT $skip + $limit
RETURN p.id AS place, p.name AS name, p.level AS level,
       head(COLLECT { MATCH (p)-[:WITHIN]->(q) RETURN q.id ORDER BY q.id LIMIT 1 }) AS within,
       COLLECT { MATCH (p)-[:SUCCEEDED_BY]->(q) RETURN q.id ORDER BY q.id } AS successors
ORDER BY name, place SKIP $skip LIMIT $limit
