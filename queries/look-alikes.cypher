// ---
// name: look-alikes
// title: Things that look alike and were kept apart
// group: trust
// description: >
//   Pairs that may be one thing and are not joined: namesakes whose places and days agree, a body told in full and in
//   short, one before and after a change of units, a document that a text leaves undecided, a name that slipped in one
//   article. The surest come first; `partygraph same` and `partygraph different` settle a pair for good. What differs in
//   a tone, a digit or a rank is two things beyond doubt, and is in namesakes.
// parameters:
//   name: {description: "Only pairs of which one looks like this name or symbol", example: "Lương Đình Khải"}
//   kind: {description: "Only things of this kind", choices: [person, organization, directive], example: "person"}
//   confidence: {type: integer, minimum: 0, maximum: 100, description: "Only pairs at least so sure, in hundredths", example: 70}
// columns:
//   kind: "person, organization or directive"
//   id: Id of the one thing
//   name: Name of the one thing
//   known_by: {type: list, description: "What it is told by: a person's posts, a body's place, a document's date"}
//   other_id: Id of the other thing
//   other: Name of the other thing
//   other_known_by: {type: list, description: "What the other is told by"}
//   rule: The rule that finds the two alike
//   reasons: {type: list, description: "Why the two may be one"}
//   confidence: {type: number, description: "How likely they are one, 0 to 1"}
//   evidence: {type: list, description: "Where articles name the two: an article's id, and the offsets in its text"}
// ---
CALL () {
  WITH '"' + replace(replace($name, '\\', ' '), '"', ' ') + '"' AS given WHERE given IS NOT NULL
  CALL db.index.fulltext.queryNodes('names', given) YIELD node AS n
  MATCH (n)-[r:POSSIBLY_SAME]-() RETURN DISTINCT r
  UNION
  WITH 1 AS all WHERE $name IS NULL
  MATCH (:Person|Organization|Directive)-[r:POSSIBLY_SAME]->() WHERE r.confidence >= 0 RETURN r
}
WITH r, startNode(r) AS one, endNode(r) AS other,
     ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b'] AS marks
WITH r, one, other, head([l IN labels(one) WHERE l IN ['Person', 'Organization', 'Directive'] | toLower(l)]) AS kind, marks,
     replace(reduce(t = normalize(toLower($name), NFD), mark IN marks | replace(t, mark, '')), 'đ', 'd') AS wanted
WHERE ($kind IS NULL OR kind = $kind) AND ($confidence IS NULL OR r.confidence * 100 >= $confidence)
  AND (wanted IS NULL OR any(name IN [one.name, other.name, one.symbol, other.symbol]
       WHERE replace(reduce(t = normalize(toLower(name), NFD), mark IN marks | replace(t, mark, '')), 'đ', 'd') = wanted))
CALL (one) {
  RETURN [x IN [one.place, one.date, toString(one.year), one.issuer] WHERE x IS NOT NULL]
         + COLLECT { MATCH (one)-[p:HOLDS_POST]->(o) RETURN DISTINCT p.title + ', ' + o.name AS post ORDER BY post }
         + CASE WHEN one.bare OR (one:Person AND NOT EXISTS { (one)-[:HOLDS_POST]->() })
           THEN COLLECT { MATCH (one)<-[:MENTIONS]-(a:Article) RETURN DISTINCT 'in: ' + a.title AS told ORDER BY told LIMIT 1 }
           ELSE [] END AS known_by
}
CALL (other) {
  RETURN [x IN [other.place, other.date, toString(other.year), other.issuer] WHERE x IS NOT NULL]
         + COLLECT { MATCH (other)-[p:HOLDS_POST]->(o) RETURN DISTINCT p.title + ', ' + o.name AS post ORDER BY post }
         + CASE WHEN other.bare OR (other:Person AND NOT EXISTS { (other)-[:HOLDS_POST]->() })
           THEN COLLECT { MATCH (other)<-[:MENTIONS]-(a:Article) RETURN DISTINCT 'in: ' + a.title AS told ORDER BY told LIMIT 1 }
           ELSE [] END AS other_known_by
}
RETURN kind, one.id AS id, one.name AS name, known_by, other.id AS other_id, other.name AS other, other_known_by,
       r.rule AS rule, r.reasons AS reasons, r.confidence AS confidence, r.evidence AS evidence
ORDER BY confidence DESC, kind, name, id, other_id SKIP $skip LIMIT $limit
