// ---
// name: article-mentions
// title: The things that an article names, where it names them
// group: things
// description: One row for each mention in the article, in the order of its text.
// parameters:
//   article: {of: [article], required: true, description: "Id, title or address of the article", example: "Huyện ủy Vân Khê kiểm tra việc thực hiện Chỉ thị 05 tại xã Sơn Khê"}
// columns:
//   thing: Id of the thing
//   name: Name of the thing
//   kind: Kind of the thing
//   label: "Its first label (Organization, Person, Directive, Event, Task, Place)"
//   start: {type: integer, description: "Where the words begin in the article's text, in code points"}
//   end: {type: integer, description: "Where the words end in the article's text, in code points"}
//   words: The words
// ---
MATCH (a:Article) WHERE a.id = $article OR a.title = $article OR a.url = $article
MATCH (a)-[r:MENTIONS]->(n) WHERE r.start < r.end
RETURN n.id AS thing, coalesce(n.name, n.title) AS name, coalesce(n.kind, head(labels(n))) AS kind,
       head([l IN labels(n) WHERE l IN ['Organization', 'Person', 'Directive', 'Event', 'Task', 'Place', 'Article']]) AS label,
       r.start AS start, r.end AS end, substring(a.text, r.start, r.end - r.start) AS words
ORDER BY a.id, start, end, thing SKIP $skip LIMIT $limit
