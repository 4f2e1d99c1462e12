// ---
// name: organizations
// title: The bodies of the graph
// group: bodies
// description: >
//   One row for each body, by name; every filter may be left out, those that are given must all hold. With 'as_of' only
//   bodies that were not yet ended, merged or renamed on that day, nor founded after it, as far as articles say.
// parameters:
//   words: {description: "Only bodies whose name has all these words, with or without diacritics", example: "van khe"}
//   kind: {description: "Only bodies of this kind", choices: [DangBo, ChiBo, CapUy, StandingBody, PartyAgency, InspectionTeam, StateBody, MassOrganization, Unit], example: CapUy}
//   place: {of: [place], description: "Only bodies of this place or of one within it", example: "huyện Vân Khê"}
//   part_of: {of: [organization], description: "Only what is part of this body, directly or further below", example: "Huyện ủy Vân Khê"}
//   as_of: {description: "Only bodies that were there on this day", example: "2024-12-31"}
// columns:
//   organization: Id of the body
//   name: Name of the body
//   kind: Kind of the body
//   place: Name of its place
//   founded: Day on which it was founded
//   ended: Day on which it was ended
// together: [words, kind, place, as_of]
// ---
// Each word in quotes: none of it is read as an operator of the index's own language.
WITH [w IN split(replace(replace($words, '\\', ' '), '"', ' '), ' ') WHERE w <> '' | '+"' + w + '"'] AS words
CALL (words) {
  WITH words WHERE size(words) > 0
  CALL db.index.fulltext.queryNodes('names', reduce(t = '', w IN words | t + w + ' ')) YIELD node AS o
  WITH o WHERE o:Organization RETURN o
  UNION
  WITH $part_of AS given WHERE given IS NOT NULL AND $words IS NULL
  MATCH (whole:Organization) WHERE whole.id = given OR whole.name = given
  MATCH (whole)<-[:PART_OF*1..8]-(o:Organization) RETURN DISTINCT o
  UNION
  WITH $place AS given WHERE given IS NOT NULL AND coalesce($part_of, $words) IS NULL
  MATCH (p:Place) WHERE p.id = given OR p.name = given
  MATCH (p)<-[:WITHIN*0..4]-(q:Place) WITH DISTINCT q
  MATCH (q)<-[:LOCATED_IN]-(o:Organization) RETURN DISTINCT o
  UNION
  WITH $kind AS given WHERE given IS NOT NULL AND coalesce($part_of, $words, $place) IS NULL
  MATCH (o:Organization) WHERE o.kind = given RETURN o
  UNION
  WITH 1 AS all WHERE coalesce($part_of, $words, $place, $kind) IS NULL
  MATCH (o:Organization) RETURN o
}
WITH o
WHERE ($kind IS NULL OR o.kind = $kind)
  AND ($place IS NULL OR EXISTS { (o)-[:LOCATED_IN]->()-[:WITHIN*0..4]->(p:Place) WHERE $place IN [p.id, p.name] })
  AND ($part_of IS NULL OR EXISTS { (o)-[:PART_OF*1..8]->(whole) WHERE $part_of IN [whole.id, whole.name] })
  AND ($as_of IS NULL OR (coalesce(o.ended > $as_of, true) AND coalesce(o.founded <= $as_of + '~', true)
       AND NOT EXISTS { (o)-[x:SUCCEEDED_BY]->(y) WHERE y <> o AND x.how IN ['merged', 'renamed'] AND x.date <= $as_of + '~' }))
RETURN o.id AS organization, o.name AS name, o.kind AS kind, o.place AS place, o.founded AS founded, o.ended AS ended
ORDER BY name, organization SKIP $skip LIMIT $limit
