// ---
// name: directives
// title: The directives of the graph
// group: directives
// description: >
//   One row for each document, newest first; every filter may be left out, those that are given must all hold.
// parameters:
//   words: {description: "Only documents whose symbol or title has all these words, with or without diacritics", example: "chinh don dang"}
//   kind: {description: "Only documents of this kind (ChiThi, NghiQuyet, KeHoach …)", example: NghiQuyet}
//   year: {type: integer, minimum: 1930, maximum: 2100, description: "Only documents of this year", example: 2016}
//   issuer: {of: [organization], description: "Only documents that an article says this body issued", example: "Bộ Chính trị"}
//   as_of: {description: "Only documents of a day by this one", example: "2024-12-31"}
// columns:
//   directive: Id of the document
//   symbol: Its symbol
//   title: "Its title, where it is known"
//   kind: Its kind
//   issuer: "Who issued it, where that is known without an article"
//   date: "Day on which it was issued, where it is known"
//   year: {type: integer, description: "Its year, where it is known"}
// together: [words, kind, year, as_of]
// ---
WITH [w IN split(replace(replace($words, '\\', ' '), '"', ' '), ' ') WHERE w <> '' | '+"' + w + '"'] AS words
CALL (words) {
  WITH words WHERE size(words) > 0
  CALL db.index.fulltext.queryNodes('names', reduce(t = '', w IN words | t + w + ' ')) YIELD node AS d
  WITH d WHERE d:Directive RETURN d
  UNION
  WITH $issuer AS given WHERE given IS NOT NULL AND $words IS NULL
  MATCH (o:Organization) WHERE o.id = given OR o.name = given
  MATCH (o)-[:ISSUES]->(d:Directive) RETURN DISTINCT d
  UNION
  WITH $year AS given WHERE given IS NOT NULL AND coalesce($words, $issuer) IS NULL
  MATCH (d:Directive) WHERE d.year = given RETURN d
  UNION
  WITH $kind AS given WHERE given IS NOT NULL AND coalesce($words, $issuer) IS NULL AND $year IS NULL
  MATCH (d:Directive) WHERE d.kind = given RETURN d
  UNION
  WITH 1 AS all WHERE coalesce($words, $issuer, $kind) IS NULL AND $year IS NULL
  MATCH (d:Directive) RETURN d
}
WITH d
WHERE ($kind IS NULL OR d.kind = $kind)
  AND ($year IS NULL OR d.year = $year)
  AND ($issuer IS NULL OR EXISTS { (d)<-[:ISSUES]-(o:Organization) WHERE $issuer IN [o.id, o.name] })
  AND ($as_of IS NULL OR '0' < coalesce(d.date, toString(d.year)) <= $as_of + '~')
RETURN d.id AS directive, d.symbol AS symbol, d.title AS title, d.kind AS kind, d.issuer AS issuer, d.date AS date, d.year AS year
ORDER BY coalesce(date, toString(year), '') DESC, directive SKIP $skip LIMIT $limit
