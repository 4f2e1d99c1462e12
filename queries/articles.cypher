// ---
// name: articles
// title: The articles of the graph
// group: things
// description: One row for each article, newest first; every filter may be left out.
// parameters:
//   place: {of: [place], description: "Only articles about this place or one within it", example: "tỉnh Hòa Giang"}
//   from: {type: date, description: "Only articles published on or after this day", example: "2018-01-01"}
//   to: {type: date, description: "Only articles published on or before this day", example: "2018-12-31"}
// columns:
//   article: Id of the article
//   title: Its title
//   address: Its address, or the file that it was read from
//   published: Day on which it was published
//   byline: Who wrote it
//   place: The place that it is about
// ---
CALL () {
  WITH $place AS given WHERE given IS NOT NULL
  MATCH (p:Place) WHERE p.id = given OR p.name = given
  MATCH (p)<-[:WITHIN*0..4]-(q:Place) WITH DISTINCT q
  MATCH (a:Article) WHERE a.place = q.name RETURN a
  UNION
  WITH coalesce($from, '0') AS first, coalesce($to, '9') + '~' AS last
  WHERE $place IS NULL AND coalesce($from, $to) IS NOT NULL
  MATCH (a:Article) WHERE first <= a.published <= last RETURN a
  UNION
  WITH 1 AS all WHERE coalesce($place, $from, $to) IS NULL
  MATCH (a:Article) RETURN a
}
WITH a
WHERE ($from IS NULL OR a.published >= $from)
  AND ($to IS NULL OR (a.published <= $to + '~' AND NOT a.published STARTS WITH '-'))
RETURN a.id AS article, a.title AS title, coalesce(a.url, a.source) AS address, a.published AS published,
       a.byline AS byline, a.place AS place
ORDER BY coalesce(published, '') DESC, article SKIP $skip LIMIT $limit
