// ---
// name: organizations-of-place
// title: The bodies of a place
// group: bodies
// description: One row for each statement that a body is of the place, or of a place within it.
// parameters:
//   place: {of: [place], required: true, description: "The place, by id or name", example: "huyện Vân Khê"}
//   kind: {description: "Only bodies of this kind", choices: [DangBo, ChiBo, CapUy, StandingBody, PartyAgency, InspectionTeam, StateBody, MassOrganization, Unit], example: CapUy}
//   as_of: {description: "Only what had been said by this day, of bodies that were there on it", example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   organization_id: Id of the body
//   organization: Name of the body
//   kind: Kind of the body
//   place: Name of its place
// evidence: true
// ---
MATCH (p:Place) WHERE p.id = $place OR p.name = $place
MATCH (p)<-[:WITHIN*0..4]-(q:Place)
WITH DISTINCT q
MATCH (q)<-[r:LOCATED_IN]-(o:Organization) WHERE $kind IS NULL OR o.kind = $kind
MATCH (a:Article {id: r.article})
WHERE ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
  AND ($as_of IS NULL OR ('0' < a.published <= $as_of + '~'
       AND all(o IN [o] WHERE coalesce(o.ended > $as_of, true) AND coalesce(o.founded <= $as_of + '~', true)
         AND NOT EXISTS { (o)-[x:SUCCEEDED_BY]->(y) WHERE y <> o AND x.how IN ['merged', 'renamed'] AND x.date <= $as_of + '~' })))
RETURN o.id AS organization_id, o.name AS organization, o.kind AS kind, q.name AS place,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY place, organization, organization_id, article, r.start SKIP $skip LIMIT $limit
