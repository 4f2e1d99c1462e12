// ---
// name: inspection-counts
// title: How many inspections each body made, by year
// group: inspections
// description: >
//   Counts distinct inspections, not articles: an inspection that three articles tell of is one. Inspections of an
//   unknown year stand under the empty year.
// parameters:
//   inspector: {of: [organization, person], description: "Count for this side only", example: "Ban Thường vụ Huyện ủy Vân Khê"}
//   kind: {description: "The kind of inspection", choices: [kiểm tra, giám sát], example: kiểm tra}
//   as_of: {example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   inspector_id: Id of the side that inspects
//   inspector: Name of the side that inspects
//   year: Year of the inspections
//   inspections: {type: integer, description: "How many inspections"}
//   units: {type: integer, description: "How many bodies or people were inspected"}
//   articles: {type: integer, description: "How many articles tell of them"}
// ---
CALL () {
  WITH $inspector AS given WHERE given IS NOT NULL
  CALL (given) {
    MATCH (side:Organization) WHERE side.id = given OR side.name = given RETURN side
    UNION
    MATCH (side:Person) WHERE side.id = given OR side.name = given RETURN side
  }
  MATCH (side)-[r:INSPECTS]->() RETURN r
  UNION
  WITH 1 AS all WHERE $inspector IS NULL
  MATCH ()-[r:INSPECTS]->() RETURN r
}
WITH r, startNode(r) AS side, endNode(r) AS unit WHERE $kind IS NULL OR r.kind = $kind
MATCH (i:Event {id: r.event})
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < coalesce(i.date, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
WITH r, side, unit, CASE WHEN i.date STARTS WITH '-' THEN null ELSE left(i.date, 4) END AS year
WITH side, year,
     count(DISTINCT r.event) AS inspections, count(DISTINCT unit) AS units, count(DISTINCT r.article) AS articles
RETURN side.id AS inspector_id, side.name AS inspector, year, inspections, units, articles
ORDER BY inspections DESC, inspector_id, coalesce(year, '') SKIP $skip LIMIT $limit
