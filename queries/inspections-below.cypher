// ---
// name: inspections-below
// title: Inspections of a unit and of everything below it
// group: inspections
// description: >
//   What is below a unit: all that is part of it (committee, chi bộ, agencies, lower đảng bộ …), and below the committee
//   or the đảng bộ of a place every Party body of the places within it. Lists every inspection of any of them, by any
//   side; one row for each inspecting side, inspected side and article.
// parameters:
//   unit: {of: [organization], required: true, description: "The body whose whole tree is looked at", example: "Huyện ủy Vân Khê"}
//   kind: {description: "The kind of inspection", choices: [kiểm tra, giám sát], example: kiểm tra}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   as_of: {example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   unit_id: Id of the body that is inspected
//   unit: Name of the body that is inspected
//   below: "itself, part of it, or place within its place"
//   level: {type: integer, description: "How many steps below the given unit it stands; 0 is the unit itself"}
//   inspection: Id of the inspection
//   kind: "kiểm tra or giám sát"
//   date: Day of the inspection
//   inspector_id: Id of the side that inspects
//   inspector: Name of the side that inspects
//   directives: {type: list, description: "Ids of the directives that the inspection looks for"}
// evidence: true
// ---
MATCH (root:Organization) WHERE root.id = $unit OR root.name = $unit
CALL (root) {
  MATCH path = (root)<-[:PART_OF*0..8]-(unit:Organization)
  WITH root, unit, min(length(path)) AS level
  RETURN unit, level, CASE WHEN unit = root THEN 'itself' ELSE 'part of it' END AS below
  UNION
  // Only a committee or đảng bộ of a place has all Party bodies of the place below it; that of an office has not.
  WITH root WHERE root.name =~ '(?i)((Tỉnh|Thành|Huyện|Quận|Thị) ủy|(Đảng bộ|Đảng ủy|Ban Chấp hành Đảng bộ) (tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)) .+'
  MATCH (root)-[:LOCATED_IN]->(p:Place) WITH DISTINCT p
  MATCH path = (p)<-[:WITHIN*1..4]-(q:Place)
  WITH q, min(length(path)) AS level
  MATCH (q)<-[:LOCATED_IN]-(unit:PartyOrganization)
  RETURN unit, min(level) AS level, 'place within its place' AS below
}
WITH unit, level, below ORDER BY level, below
WITH unit, head(collect({level: level, below: below})) AS nearest
WITH unit, nearest.level AS level, nearest.below AS below
MATCH (unit)<-[r:INSPECTS]-(inspector)
MATCH (i:Event {id: r.event})
WHERE ($kind IS NULL OR r.kind = $kind)
  AND ($from IS NULL OR i.date >= $from)
  AND ($to IS NULL OR (i.date <= $to + '~' AND NOT i.date STARTS WITH '-'))
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < coalesce(i.date, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN unit.id AS unit_id, unit.name AS unit, below, level, i.id AS inspection, r.kind AS kind, i.date AS date,
       inspector.id AS inspector_id, inspector.name AS inspector,
       COLLECT { MATCH (i)-[u:UNDER]->(d) WHERE u.article = r.article RETURN DISTINCT d.id ORDER BY d.id } AS directives,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY level, unit_id, coalesce(date, '') DESC, inspection, inspector_id, article, r.start SKIP $skip LIMIT $limit
