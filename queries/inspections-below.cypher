// ---
// name: inspections-below
// title: Inspections of a unit and of everything below it
// group: inspections
// description: >
//   Follows PART_OF downwards from the unit (to its committee, chi bộ, agencies, lower đảng bộ …) and lists every
//   inspection of any of them, by any side. One row for each inspecting side, inspected side and article.
// parameters:
//   unit: {of: [organization], required: true, description: "The body whose whole tree is looked at", example: Đảng bộ huyện Thanh Sơn}
//   kind: {description: "The kind of inspection", choices: [kiểm tra, giám sát], example: kiểm tra}
//   from: {type: date, description: "The first day of the period", example: "2018-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2018-12-31"}
// columns:
//   unit_id: Id of the body that is inspected
//   unit: Name of the body that is inspected
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
MATCH path = (root)<-[:PART_OF*0..8]-(unit:Organization)
WITH unit, min(length(path)) AS level
MATCH (unit)<-[r:INSPECTS]-(inspector)
MATCH (i:Event {id: r.event})
WHERE ($kind IS NULL OR r.kind = $kind)
  AND ($from IS NULL OR i.date >= $from)
  AND ($to IS NULL OR (i.date <= $to + '~' AND NOT i.date STARTS WITH '-'))
MATCH (a:Article {id: r.article})
RETURN unit.id AS unit_id, unit.name AS unit, level, i.id AS inspection, r.kind AS kind, i.date AS date,
       inspector.id AS inspector_id, inspector.name AS inspector,
       COLLECT { MATCH (i)-[u:UNDER]->(d) WHERE u.article = r.article RETURN DISTINCT d.id ORDER BY d.id } AS directives,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY level, unit_id, coalesce(date, '') DESC, inspection, inspector_id, article, r.start SKIP $skip LIMIT $limit
