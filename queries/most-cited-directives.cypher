// ---
// name: most-cited-directives
// title: The directives that are cited most, by place and year
// group: directives
// description: >
//   Counts the articles that name each directive. 'place' counts articles about that place or a place within it,
//   'year' those published in that year.
// parameters:
//   place: {of: [place], description: "Only articles about this place or one within it", example: "huyện Vân Khê"}
//   year: {type: integer, minimum: 1930, maximum: 2100, description: "Only articles published in this year", example: 2020}
//   kind: {description: "Only documents of this kind (ChiThi, NghiQuyet, KeHoach …)", example: ChiThi}
//   known_at: {example: "2024-12-31"}
// columns:
//   directive: Id of the directive
//   title: "Title of the directive, where it is known"
//   kind: Kind of the directive
//   articles: {type: integer, description: "How many articles name it"}
//   first_published: "When the first of them was published"
//   last_published: "When the last of them was published"
// ---
CALL () {
  WITH $place AS given WHERE given IS NOT NULL
  MATCH (p:Place) WHERE p.id = given OR p.name = given
  MATCH (p)<-[:WITHIN*0..4]-(q:Place) WITH DISTINCT q
  MATCH (a:Article) WHERE a.place = q.name WITH DISTINCT a
  MATCH (a)-[:CITES|MENTIONS]->(d:Directive) RETURN DISTINCT d, a
  UNION
  WITH toString($year) AS given WHERE given IS NOT NULL AND $place IS NULL
  MATCH (a:Article) WHERE a.published STARTS WITH given
  MATCH (a)-[:CITES|MENTIONS]->(d:Directive) RETURN DISTINCT d, a
  UNION
  WITH 1 AS all WHERE $place IS NULL AND $year IS NULL
  MATCH (d:Directive) WHERE d.id > '' AND ($kind IS NULL OR d.kind = $kind)
  MATCH (d)<-[:CITES|MENTIONS]-(a:Article) RETURN DISTINCT d, a
}
WITH d, a WHERE ($kind IS NULL OR d.kind = $kind)
  AND ($year IS NULL OR a.published STARTS WITH toString($year))
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
WITH d, count(DISTINCT a) AS articles, min(a.published) AS first_published, max(a.published) AS last_published
RETURN d.id AS directive, d.title AS title, d.kind AS kind, articles, first_published, last_published
ORDER BY articles DESC, directive SKIP $skip LIMIT $limit
