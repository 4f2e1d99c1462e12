// ---
// name: completions
// title: What the words that are being typed may become
// group: things
// description: >
//   For a search box: as 'search', but the last word may be a beginning ("huyen uy va" finds Huyện ủy Vân Khê), and less
//   is told of each thing. With or without diacritics; bodies, people, documents and places before tasks and articles.
// parameters:
//   q: {required: true, description: "What has been typed so far", example: "huyen uy va"}
//   kinds: {type: list, description: "Only things of these kinds", default: [organization, person, directive, event, task, place, article], example: [organization]}
// columns:
//   id: Its id
//   name: Its name
//   kind: Its kind
//   known_by: {type: string, description: "What tells it from its namesakes: a body's place, a person's post, a document's title"}
// ---
// Letters and digits without their marks, all else a space: none of it is read as an operator of the index's language.
WITH reduce(t = '', c IN split(normalize(toLower($q), NFD), '') | t + CASE
       WHEN c = 'đ' THEN 'd' WHEN c =~ '\\p{M}' THEN '' WHEN c =~ '[\\p{L}\\p{N}]' THEN c ELSE ' ' END) AS plain
WITH [w IN split(plain, ' ') WHERE w <> ''] AS words
WITH words WHERE size(words) > 0
WITH words, reduce(t = '', w IN words[..-1] | t + '+"' + w + '" ') + '+' + words[-1] + '*' AS beginning
CALL db.index.fulltext.queryNodes('names', beginning + ' "' + reduce(t = '', w IN words | t + w + ' ') + '"^3', {limit: 200})
YIELD node AS n, score
WHERE any(label IN labels(n) WHERE toLower(label) IN $kinds)
WITH n, score, coalesce(n.name, n.title) AS name,
     CASE WHEN n:Organization OR n:Person OR n:Directive OR n:Place THEN 0 ELSE 1 END AS rank
// What tells them apart is looked up for those that are shown, not for all that fit.
ORDER BY rank, score DESC, size(name), n.id LIMIT $skip + $limit
RETURN n.id AS id, name, coalesce(n.kind, head(labels(n))) AS kind,
       coalesce(n.place, n.title, n.date, n.deadline, n.published,
         head(COLLECT { MATCH (n)-[p:HOLDS_POST]->(o) RETURN p.title + ', ' + o.name AS post ORDER BY post LIMIT 1 })) AS known_by
ORDER BY rank, score DESC, size(name), id SKIP $skip LIMIT $limit
