// ---
// name: article-directives
// title: The directives that an article cites
// group: directives
// description: >
//   One row for each citation in the article: by the article itself, or by an event or a directive that it tells of.
// parameters:
//   article: {of: [article], required: true, description: "Id, title or address of the article", example: "Huyện ủy Vân Khê kiểm tra việc thực hiện Chỉ thị 05 tại xã Sơn Khê"}
// columns:
//   directive: Id of the directive
//   title: "Title of the directive, where it is known"
//   kind: Kind of the directive
//   cited_by_id: Id of what cites it
//   cited_by: Name of what cites it
// evidence: true
// ---
MATCH (a:Article) WHERE a.id = $article OR a.title = $article OR a.url = $article
CALL (a) {
  MATCH (a)-[r:CITES]->(d:Directive) RETURN r
  UNION
  MATCH (a)-[:MENTIONS]->(d:Directive) WITH DISTINCT a, d
  MATCH (d)<-[r:CITES]-(n:Event|Directive) WHERE r.article = a.id RETURN r
}
WITH a, r, startNode(r) AS by, endNode(r) AS d
RETURN d.id AS directive, d.title AS title, d.kind AS kind, by.id AS cited_by_id, coalesce(by.name, by.title) AS cited_by,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY article, r.start, directive, cited_by_id SKIP $skip LIMIT $limit
