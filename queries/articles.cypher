// ---
// name: articles
// title: The articles of the graph
// group: things
// description: One row for each article, newest first; every filter may be left out.
// parameters:
//   words: {description: "Only articles whose text has all these words, with or without diacritics", example: "chi thi son khe"}
//   place: {of: [place], description: "Only articles about this place or one within it", example: "huyện Vân Khê"}
//   from: {type: date, description: "Only articles published on or after this day", example: "2020-01-01"}
//   to: {type: date, description: "Only articles published on or before this day", example: "2020-12-31"}
// columns:
//   article: Id of the article
//   title: Its title
//   address: Its address, or the file that it was read from
//   published: Day on which it was published
//   byline: Who wrote it
//   place: The place that it is about
// ---
// Each word in quotes: none of it is read as an operator of the index's own language.
WITH [w IN split(replace(replace($words, '\\', ' '), '"', ' '), ' ') WHERE w <> '' | '+"' + w + '"'] AS words
CALL (words) {
  WITH words WHERE size(words) > 0
  CALL db.index.fulltext.queryNodes('article_text', reduce(t = '', w IN words | t + w + ' ')) YIELD node AS a RETURN a
  UNION
  WITH $place AS given WHERE given IS NOT NULL AND $words IS NULL
  MATCH (p:Place) WHERE p.id = given OR p.name = given
  MATCH (p)<-[:WITHIN*0..4]-(q:Place) WITH DISTINCT q
  MATCH (a:Article) WHERE a.place = q.name RETURN a
  UNION
  // Neither: along the index from the last day on, no further than to the last row that is shown.
  WITH 1 AS all WHERE coalesce($words, $place) IS NULL
  CALL (all) {
    MATCH (a:Article)
    WHERE coalesce($from, CASE WHEN $to IS NULL THEN '' ELSE '0' END) <= a.published <= coalesce($to, '9') + '~'
    WITH a ORDER BY a.published DESC, a.id LIMIT $skip + $limit
    RETURN collect(a) AS dated
  }
  CALL (dated) {
    UNWIND dated AS a RETURN a
    UNION
    // Those without a day stand last: looked for only where the others do not fill the page.
    WITH size(dated) AS found WHERE found < $skip + $limit AND coalesce($from, $to) IS NULL
    MATCH (a:Article) WHERE a.id > '' AND a.published IS NULL
    WITH a ORDER BY a.id LIMIT $skip + $limit
    RETURN a
  }
  RETURN a
}
WITH a
WHERE ($place IS NULL OR EXISTS { (p:Place)<-[:WITHIN*0..4]-(:Place {name: a.place}) WHERE $place IN [p.id, p.name] })
  AND ($from IS NULL OR a.published >= $from)
  AND ($to IS NULL OR (a.published <= $to + '~' AND NOT a.published STARTS WITH '-'))
RETURN a.id AS article, a.title AS title, coalesce(a.url, a.source) AS address, a.published AS published,
       a.byline AS byline, a.place AS place
ORDER BY coalesce(published, '') DESC, article SKIP $skip LIMIT $limit
