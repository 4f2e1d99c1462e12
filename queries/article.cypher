// ---
// name: article
// title: An article and its text
// group: things
// description: The article as it is stored. All offsets of claims count the Unicode code points of its text.
// parameters:
//   article: {of: [article], required: true, description: "Id, title or address of the article", example: "Huyện ủy Vân Khê kiểm tra việc thực hiện Chỉ thị 05 tại xã Sơn Khê"}
// columns:
//   id: Its id
//   title: Its title
//   source: Where it was read from
//   url: Its address
//   published: Day on which it was published
//   byline: Who wrote it
//   place: The place that it is about
//   text: Its stored text
// ---
MATCH (a:Article) WHERE a.id = $article OR a.title = $article OR a.url = $article
RETURN a.id AS id, a.title AS title, a.source AS source, a.url AS url, a.published AS published, a.byline AS byline,
       a.place AS place, a.text AS text
ORDER BY id SKIP $skip LIMIT $limit
