// ---
// name: search
// title: Things and articles by their words
// group: things
// description: >
//   Finds with or without diacritics ("muong lat" finds Mường Lát) whatever has all the words, best first. One row for
//   each thing.
// parameters:
//   q: {required: true, description: "The words to look for", example: thanh son}
//   kinds: {type: list, description: "Only things of these kinds", default: [organization, person, directive, event, task, place, article], example: [organization]}
// columns:
//   id: Its id
//   name: Its name
//   kind: Its kind
//   place: "The place that it is of, where it is a body or an article"
//   score: {type: number, description: "How well it fits; only to compare within one answer"}
// ---
// Each word in quotes: none of it is read as an operator of the index's own language.
WITH [w IN split(replace(replace($q, '\\', ' '), '"', ' '), ' ') WHERE w <> '' | '+"' + w + '"'] AS words
CALL db.index.fulltext.queryNodes('names', reduce(t = '', w IN words | t + w + ' ')) YIELD node AS n, score
WHERE any(label IN labels(n) WHERE toLower(label) IN $kinds)
RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.kind, head(labels(n))) AS kind, n.place AS place, score
ORDER BY score DESC, id SKIP $skip LIMIT $limit
