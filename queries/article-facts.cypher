// ---
// name: article-facts
// title: All that an article says
// group: things
// description: Every claim of the article in the order of its text, with the words that say it. Mere mentions are left out.
// parameters:
//   article: {of: [article], required: true, description: "Id, title or address of the article", example: "Huyện ủy Vân Khê kiểm tra việc thực hiện Chỉ thị 05 tại xã Sơn Khê"}
// columns:
//   source: Id of the thing that the edge comes from
//   source_name: Name of the thing that the edge comes from
//   source_kind: Kind of the thing that the edge comes from
//   relation: "The graph's edge (HOLDS_POST, INSPECTS, UNDER …)"
//   target: Id of the thing that the edge goes to
//   target_name: Name of the thing that the edge goes to
//   target_kind: Kind of the thing that the edge goes to
//   detail: "The post, role, purpose, form or words that go with it"
//   date: Day that goes with it
//   start: {type: integer, description: "Where the words begin in the article's text, in code points"}
//   end: {type: integer, description: "Where the words end in the article's text, in code points"}
//   confidence: {type: number, description: "How sure the reader is, from 0 to 1"}
//   rule: The rule that read it
// evidence: true
// graph: true
// ---
MATCH (a:Article) WHERE a.id = $article OR a.title = $article OR a.url = $article
CALL (a) {
  MATCH ()-[r:HOLDS_POST]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:CHAIRS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:ATTENDS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:ORGANIZES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:INSPECTS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:TARGETS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:UNDER]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:CITES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:ISSUES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:CONTINUES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:AMENDS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:REPLACES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:IMPLEMENTS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:GUIDES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:ASSIGNS_TASK]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:ASSIGNED_BY]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:ASSIGNED_TO]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:DISCIPLINES]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:APPOINTS]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:SUCCEEDED_BY]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:PART_OF]->() WHERE r.article = a.id RETURN r
  UNION ALL
  MATCH ()-[r:LOCATED_IN]->() WHERE r.article = a.id RETURN r
}
WITH a, r, startNode(r) AS s, endNode(r) AS t
RETURN
       s.id AS source, coalesce(s.name, s.title) AS source_name, coalesce(s.kind, head(labels(s))) AS source_kind,
       type(r) AS relation,
       t.id AS target, coalesce(t.name, t.title) AS target_name, coalesce(t.kind, head(labels(t))) AS target_kind,
       coalesce(r.title, r.role, r.purpose, r.form, r.kind, r.how, r.text) AS detail,
       coalesce(r.date, r.as_of, r.deadline) AS date,
       r.start AS start, r.end AS end, r.confidence AS confidence, r.rule AS rule,
       a.id AS article, a.title AS article_title, coalesce(a.url, a.source) AS article_address,
       a.published AS article_published, substring(a.text, r.start, r.end - r.start) AS quotation
ORDER BY article, start, end, relation, source, target, detail SKIP $skip LIMIT $limit
