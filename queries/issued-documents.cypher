// ---
// name: issued-documents
// title: The documents that a body issued
// group: directives
// description: >
//   One row for each statement that the body issued the document. With 'below', also the documents of every body that
//   is part of it.
// parameters:
//   organization: {of: [organization], required: true, description: "The body that issued them", example: "Bộ Chính trị"}
//   below: {type: boolean, default: false, description: "Whether the bodies that are part of it count too", example: false}
//   kind: {description: "Only documents of this kind (ChiThi, NghiQuyet, KeHoach …)", example: ChiThi}
//   as_of: {example: "2024-12-31"}
//   known_at: {example: "2024-12-31"}
// columns:
//   issuer_id: Id of the body that issued it
//   issuer: Name of the body that issued it
//   directive: Id of the document
//   title: "Title of the document, where it is known"
//   kind: Kind of the document
//   date: Day on which it was issued
// evidence: true
// ---
MATCH (o:Organization) WHERE o.id = $organization OR o.name = $organization
CALL (o) {
  RETURN o AS issuer
  UNION
  WITH o WHERE $below
  MATCH (o)<-[:PART_OF*0..8]-(issuer:Organization) RETURN DISTINCT issuer
}
MATCH (issuer)-[r:ISSUES]->(d:Directive) WHERE $kind IS NULL OR d.kind = $kind
MATCH (a:Article {id: r.article})
WHERE ($as_of IS NULL OR '0' < coalesce(r.date, d.date, a.published) <= $as_of + '~')
  AND ($known_at IS NULL OR '0' < a.published <= $known_at + '~')
RETURN issuer.id AS issuer_id, issuer.name AS issuer, d.id AS directive, d.title AS title, d.kind AS kind,
       coalesce(r.date, d.date) AS date,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY coalesce(date, '9'), directive, issuer_id, article, r.start SKIP $skip LIMIT $limit
