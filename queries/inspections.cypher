// ---
// name: inspections
// title: Who inspected which unit, under which directive
// group: inspections
// description: >
//   The headline question. One row for each inspecting side, inspected side and article that tells of it.
//   Every filter may be left out; those that are given must all hold.
// parameters:
//   inspector: {of: [organization, person], description: "The side that inspects", example: "Ban Thường vụ Huyện ủy Vân Khê"}
//   leader: {of: [person], description: "The head of the team", example: "Vi Văn Thoại"}
//   unit: {of: [organization, person], description: "The side that is inspected", example: "Đảng ủy xã Sơn Khê"}
//   below: {type: boolean, default: false, description: "Whether everything below the inspected side counts too (what 'inspections-below' tells of in full)", example: true}
//   directive: {of: [directive], description: "What the inspection looks for", example: 05-CT/TW@2016}
//   kind: {description: "The kind of inspection", choices: [kiểm tra, giám sát], example: kiểm tra}
//   place: {of: [place], description: "The place that the inspected side is in, or a place around it", example: "huyện Vân Khê"}
//   from: {type: date, description: "The first day of the period", example: "2020-01-01"}
//   to: {type: date, description: "The last day of the period", example: "2020-12-31"}
//   as_of: {example: "2020-12-31"}
//   known_at: {example: "2020-12-31"}
// columns:
//   inspection: Id of the inspection
//   kind: "kiểm tra or giám sát"
//   date: "Day of the inspection; --05-18 is a day of an unknown year"
//   inspector_id: Id of the side that inspects
//   inspector: Name of the side that inspects
//   leaders: {type: list, description: Names of those who head the team}
//   unit_id: Id of the side that is inspected
//   unit: Name of the side that is inspected
//   directives: {type: list, description: Ids of the directives that the inspection looks for}
// evidence: true
// ---
CALL () {
  // The narrowest filter that is given leads, so that an index opens the way; the rest are checked below.
  WITH $unit AS given WHERE given IS NOT NULL
  CALL (given) {
    MATCH (side:Organization) WHERE side.id = given OR side.name = given RETURN side
    UNION
    MATCH (side:Person) WHERE side.id = given OR side.name = given RETURN side
  }
  CALL (side) {
    RETURN side AS unit
    UNION
    WITH side WHERE $below
    MATCH (side)<-[:PART_OF*1..8]-(unit:Organization) RETURN DISTINCT unit
    UNION
    // Only a committee or đảng bộ of a place has all Party bodies of the place below it; that of an office has not.
    WITH side WHERE $below AND side.name =~ '(?i)((Tỉnh|Thành|Huyện|Quận|Thị) ủy|(Đảng bộ|Đảng ủy|Ban Chấp hành Đảng bộ) (tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)) .+'
    MATCH (side)-[:LOCATED_IN]->(:Place)<-[:WITHIN*1..4]-(:Place)<-[:LOCATED_IN]-(unit:PartyOrganization) RETURN DISTINCT unit
  }
  MATCH (unit)<-[r:INSPECTS]-() RETURN r
  UNION
  WITH $leader AS given WHERE given IS NOT NULL AND $unit IS NULL
  MATCH (p:Person) WHERE p.id = given OR p.name = given
  MATCH (p)-[:CHAIRS]->(i:Inspection)-[:TARGETS]->()<-[r:INSPECTS]-() WHERE r.event = i.id RETURN r
  UNION
  WITH $inspector AS given WHERE given IS NOT NULL AND $unit IS NULL AND $leader IS NULL
  CALL (given) {
    MATCH (side:Organization) WHERE side.id = given OR side.name = given RETURN side
    UNION
    MATCH (side:Person) WHERE side.id = given OR side.name = given RETURN side
  }
  MATCH (side)-[r:INSPECTS]->() RETURN r
  UNION
  WITH $directive AS given WHERE given IS NOT NULL AND coalesce($unit, $leader, $inspector) IS NULL
  MATCH (d:Directive) WHERE d.id = given OR d.name = given OR d.symbol = given
  MATCH (d)<-[:UNDER]-(i:Inspection)-[:TARGETS]->()<-[r:INSPECTS]-() WHERE r.event = i.id RETURN r
  UNION
  WITH $place AS given WHERE given IS NOT NULL AND coalesce($unit, $leader, $inspector, $directive) IS NULL
  MATCH (p:Place) WHERE p.id = given OR p.name = given
  MATCH (p)<-[:WITHIN*0..4]-(q:Place) WITH DISTINCT q
  MATCH (q)<-[:LOCATED_IN]-(o:Organization) WITH DISTINCT o
  MATCH (o)<-[r:INSPECTS]-() RETURN r
  UNION
  // None of these: along the index from the last day on, no further than to the last row that is shown.
  WITH 1 AS all WHERE coalesce($unit, $leader, $inspector, $directive, $place) IS NULL
  CALL (all) {
    MATCH (inspector)-[r:INSPECTS]->(unit)
    WHERE coalesce($from, CASE WHEN coalesce($to, $as_of) IS NULL THEN '' ELSE '0' END) <= r.date
      AND r.date <= coalesce($to, '9') + '~' AND r.date <= coalesce($as_of, '9') + '~'
      AND ($kind IS NULL OR r.kind = $kind)
      AND ($known_at IS NULL OR EXISTS { (a:Article {id: r.article}) WHERE '0' < coalesce(a.published, '') <= $known_at + '~' })
    WITH r, inspector, unit
    ORDER BY r.date DESC, r.event, inspector.id, unit.id, r.article, r.start LIMIT $skip + $limit
    RETURN collect(r) AS dated
  }
  CALL (dated) {
    UNWIND dated AS r RETURN r
    UNION
    // Those without a day stand last: looked for only where the others do not fill the page.
    WITH size(dated) AS found WHERE found < $skip + $limit AND coalesce($from, $to) IS NULL
    MATCH (inspector)-[r:INSPECTS]->(unit) WHERE r.event > '' AND r.date IS NULL AND ($kind IS NULL OR r.kind = $kind)
      AND (coalesce($as_of, $known_at) IS NULL OR EXISTS {
        MATCH (a:Article {id: r.article}) WITH coalesce(a.published, '') AS day
        WHERE '0' < day <= coalesce($as_of, '9') + '~' AND day <= coalesce($known_at, '9') + '~'
      })
    WITH r, inspector, unit ORDER BY r.event, inspector.id, unit.id, r.article, r.start LIMIT $skip + $limit
    RETURN r
  }
  RETURN r
}
WITH DISTINCT r
MATCH (i:Event {id: r.event})
WITH i, r, startNode(r) AS inspector, endNode(r) AS unit
WHERE ($kind IS NULL OR r.kind = $kind)
  AND ($from IS NULL OR i.date >= $from)
  AND ($to IS NULL OR (i.date <= $to + '~' AND NOT i.date STARTS WITH '-'))
  AND ($inspector IS NULL OR $inspector IN [inspector.id, inspector.name])
  AND ($unit IS NULL OR $below OR $unit IN [unit.id, unit.name])
  AND ($leader IS NULL OR EXISTS { (i)<-[:CHAIRS]-(p:Person) WHERE $leader IN [p.id, p.name] })
  AND ($directive IS NULL OR EXISTS { (i)-[:UNDER]->(d:Directive) WHERE $directive IN [d.id, d.name, d.symbol] })
  AND ($place IS NULL OR EXISTS { (unit)-[:LOCATED_IN]->()-[:WITHIN*0..4]->(p:Place) WHERE $place IN [p.id, p.name] })
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < coalesce(i.date, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
// Who led and under what is looked up for those that are shown, not for all that fit.
WITH i, r, inspector, unit, a
ORDER BY coalesce(i.date, '') DESC, i.id, inspector.id, unit.id, a.id, r.start LIMIT $skip + $limit
RETURN i.id AS inspection, r.kind AS kind, i.date AS date,
       inspector.id AS inspector_id, inspector.name AS inspector,
       COLLECT { MATCH (i)<-[c:CHAIRS]-(p) WHERE c.article = r.article RETURN DISTINCT p.name ORDER BY p.name } AS leaders,
       unit.id AS unit_id, unit.name AS unit,
       COLLECT { MATCH (i)-[u:UNDER]->(d) WHERE u.article = r.article RETURN DISTINCT d.id ORDER BY d.id } AS directives,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '') DESC, inspection, inspector_id, unit_id, article, r.start SKIP $skip LIMIT $limit
