// ---
// name: namesakes
// title: Things whose names differ in nothing, or in diacritics only
// group: trust
// description: >
//   People, bodies and directives whose names differ in nothing, or in diacritics only, and which yet are different
//   things: officials of two places, bodies that an article leaves bare, An and Ân, documents of different years. One
//   row for each thing; those that look alike have the same 'looks'. The doubtful ones among them are in look-alikes.
// parameters:
//   name: {description: "Only things that look like this name or symbol", example: "18-NQ/TW"}
//   kind: {description: "Only things of this kind", choices: [person, organization, directive], example: "directive"}
// columns:
//   kind: "person, organization or directive"
//   looks: The name in lower case without diacritics
//   alike: {type: integer, description: "How many things look so"}
//   id: Id of the thing
//   name: Name of the thing
//   known_by: {type: list, description: "What it is told by: a person's posts, a body's place, a document's date"}
//   articles: {type: integer, description: "How many articles name it"}
// ---
CALL () {
  WITH '"' + replace(replace($name, '\\', ' '), '"', ' ') + '"' AS given WHERE given IS NOT NULL
  CALL db.index.fulltext.queryNodes('names', given) YIELD node AS n
  WITH n, CASE WHEN n:Person THEN 'person' WHEN n:Organization THEN 'organization' WHEN n:Directive THEN 'directive' END AS kind
  WHERE kind IS NOT NULL AND coalesce($kind, kind) = kind
  WITH kind, CASE kind WHEN 'directive' THEN n.symbol ELSE n.name END AS name, count(*) AS times WHERE name IS NOT NULL
  RETURN kind, name, times
  UNION ALL
  WITH 1 AS all WHERE $name IS NULL AND coalesce($kind, 'person') = 'person'
  MATCH (n:Person) WHERE n.name IS NOT NULL WITH n.name AS name, count(*) AS times RETURN 'person' AS kind, name, times
  UNION ALL
  WITH 1 AS all WHERE $name IS NULL AND coalesce($kind, 'organization') = 'organization'
  MATCH (n:Organization) WHERE n.name IS NOT NULL WITH n.name AS name, count(*) AS times RETURN 'organization' AS kind, name, times
  UNION ALL
  WITH 1 AS all WHERE $name IS NULL AND coalesce($kind, 'directive') = 'directive'
  MATCH (n:Directive) WHERE n.symbol IS NOT NULL WITH n.symbol AS name, count(*) AS times RETURN 'directive' AS kind, name, times
}
// The names first, each once; the things that have them only of those groups that are shown.
WITH kind, name, times, ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b'] AS marks
WITH kind, name, times, replace(reduce(t = normalize(toLower(name), NFD), mark IN marks | replace(t, mark, '')), 'đ', 'd') AS looks,
     replace(reduce(t = normalize(toLower($name), NFD), mark IN marks | replace(t, mark, '')), 'đ', 'd') AS wanted
WHERE wanted IS NULL OR looks = wanted
WITH kind, looks, collect(name) AS names, sum(times) AS alike WHERE alike > 1
WITH kind, looks, names, alike ORDER BY kind, looks LIMIT $skip + $limit
UNWIND names AS name
CALL (kind, name) {
  WITH name AS given WHERE kind = 'person' MATCH (n:Person) WHERE n.name = given RETURN n
  UNION ALL
  WITH name AS given WHERE kind = 'organization' MATCH (n:Organization) WHERE n.name = given RETURN n
  UNION ALL
  WITH name AS given WHERE kind = 'directive' MATCH (n:Directive) WHERE n.symbol = given RETURN n
}
WITH kind, looks, alike, n, name ORDER BY kind, looks, name, n.id LIMIT $skip + $limit
RETURN kind, looks, alike, n.id AS id, name,
       [x IN [n.place, n.date, toString(n.year), n.issuer] WHERE x IS NOT NULL]
       + COLLECT { MATCH (n)-[p:HOLDS_POST]->(o) RETURN DISTINCT p.title + ', ' + o.name AS post ORDER BY post }
       + CASE WHEN n.bare OR (n:Person AND NOT EXISTS { (n)-[:HOLDS_POST]->() })
         THEN COLLECT { MATCH (n)<-[:MENTIONS]-(a:Article) RETURN DISTINCT 'in: ' + a.title AS told ORDER BY told LIMIT 1 }
         ELSE [] END AS known_by,
       COUNT { MATCH (n)<-[:MENTIONS]-(a) RETURN DISTINCT a } AS articles
ORDER BY kind, looks, name, id SKIP $skip LIMIT $limit
