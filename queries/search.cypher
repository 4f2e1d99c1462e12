// ---
// name: search
// title: Things and articles by their words
// group: things
// description: >
//   Finds with or without diacritics ("muong lat" finds Mường Lát) whatever has all the words, best first. One row for
//   each thing.
// parameters:
//   q: {required: true, description: "The words to look for", example: "huyen uy van khe"}
//   kinds: {type: list, description: "Only things of these kinds", default: [organization, person, directive, event, task, place, article], example: [organization]}
// columns:
//   id: Its id
//   name: Its name
//   kind: Its kind
//   aliases: {type: list, description: "Other spellings of its name in articles"}
//   known_by: {type: list, description: "What it is told by: a person's posts, a body's place, a document's title and date …"}
//   score: {type: number, description: "How well it fits; only to compare within one answer"}
// ---
// Each word in quotes: none of it is read as an operator of the index's own language. The whole phrase counts thrice.
WITH [w IN split(replace(replace($q, '\\', ' '), '"', ' '), ' ') WHERE w <> ''] AS words
WITH words WHERE size(words) > 0
WITH reduce(t = '"', w IN words | t + w + ' ') + '"^3' AS phrase, reduce(t = '', w IN words | t + ' +"' + w + '"') AS each
CALL db.index.fulltext.queryNodes('names', phrase + each) YIELD node AS n, score
WHERE any(label IN labels(n) WHERE toLower(label) IN $kinds)
// What tells them apart is looked up for those that are shown, not for all that fit.
WITH n, score ORDER BY score DESC, n.id LIMIT $skip + $limit
RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.kind, head(labels(n))) AS kind, n.aliases AS aliases,
       [x IN [n.place, CASE WHEN n:Directive THEN n.title END, n.date, n.deadline, n.published] WHERE x IS NOT NULL]
       + COLLECT { MATCH (n)-[p:HOLDS_POST]->(o) RETURN DISTINCT p.title + ', ' + o.name AS post ORDER BY post LIMIT 3 }
       + CASE WHEN n.bare OR (n:Person AND NOT EXISTS { (n)-[:HOLDS_POST]->() })
         THEN COLLECT { MATCH (n)<-[:MENTIONS]-(a:Article) RETURN DISTINCT 'in: ' + a.title AS told ORDER BY told LIMIT 1 }
         ELSE [] END AS known_by, score
ORDER BY score DESC, id SKIP $skip LIMIT $limit
