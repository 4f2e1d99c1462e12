// ---
// name: directive-spread
// title: When and where a directive is cited
// group: directives
// description: >
//   Counts the articles that name the directive, by the year in which they were published and by the province that they
//   are about (the outermost place that is known around the article's own).
// parameters:
//   directive: {of: [directive], required: true, description: "Its id (05-CT/TW@2016), its name or its symbol", example: 05-CT/TW@2016}
// columns:
//   year: "Year of publication; absent where the article has no date"
//   province: "The outermost place around the article's; absent where the article has none"
//   articles: {type: integer, description: "How many articles name it"}
// ---
MATCH (d:Directive) WHERE d.id = $directive OR d.name = $directive OR d.symbol = $directive
MATCH (a:Article)-[:MENTIONS]->(d)
WITH DISTINCT a
WITH a, head(COLLECT {
       MATCH (:Place {name: a.place})-[:WITHIN*0..4]->(top:Place) WHERE NOT (top)-[:WITHIN]->()
       RETURN top.name AS name ORDER BY name LIMIT 1 }) AS top
WITH left(a.published, 4) AS year, coalesce(top, a.place) AS province, a
RETURN year, province, count(a) AS articles
ORDER BY coalesce(year, ''), coalesce(province, '') SKIP $skip LIMIT $limit
