// The graph's constraints and indexes, schema version 1. Applied by store/migrate.py, again and again without harm:
// every statement says IF NOT EXISTS. A change that these can't make by themselves (renaming, moving) is a numbered
// step in schema/migrations.

// A thing is its id.
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT directive_id IF NOT EXISTS FOR (n:Directive) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT schema_version_id IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.id IS UNIQUE;

// What things are looked up by.
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX organization_kind IF NOT EXISTS FOR (n:Organization) ON (n.kind);
CREATE INDEX organization_place IF NOT EXISTS FOR (n:Organization) ON (n.place);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX directive_name IF NOT EXISTS FOR (n:Directive) ON (n.name);
CREATE INDEX directive_symbol IF NOT EXISTS FOR (n:Directive) ON (n.symbol);
CREATE INDEX directive_year IF NOT EXISTS FOR (n:Directive) ON (n.year);
CREATE INDEX directive_kind IF NOT EXISTS FOR (n:Directive) ON (n.kind);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX inspection_date IF NOT EXISTS FOR (n:Inspection) ON (n.date);
CREATE INDEX task_deadline IF NOT EXISTS FOR (n:Task) ON (n.deadline);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX place_level IF NOT EXISTS FOR (n:Place) ON (n.level);
CREATE INDEX article_title IF NOT EXISTS FOR (n:Article) ON (n.title);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX article_place IF NOT EXISTS FOR (n:Article) ON (n.place);
CREATE INDEX article_source IF NOT EXISTS FOR (n:Article) ON (n.source);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);

// An article's claims, by the article: replacing or forgetting it is proportional to what it says.
CREATE INDEX holds_post_article IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() ON (r.article);
CREATE INDEX chairs_article IF NOT EXISTS FOR ()-[r:CHAIRS]-() ON (r.article);
CREATE INDEX attends_article IF NOT EXISTS FOR ()-[r:ATTENDS]-() ON (r.article);
CREATE INDEX organizes_article IF NOT EXISTS FOR ()-[r:ORGANIZES]-() ON (r.article);
CREATE INDEX inspects_article IF NOT EXISTS FOR ()-[r:INSPECTS]-() ON (r.article);
CREATE INDEX targets_article IF NOT EXISTS FOR ()-[r:TARGETS]-() ON (r.article);
CREATE INDEX under_article IF NOT EXISTS FOR ()-[r:UNDER]-() ON (r.article);
CREATE INDEX cites_article IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.article);
CREATE INDEX issues_article IF NOT EXISTS FOR ()-[r:ISSUES]-() ON (r.article);
CREATE INDEX continues_article IF NOT EXISTS FOR ()-[r:CONTINUES]-() ON (r.article);
CREATE INDEX amends_article IF NOT EXISTS FOR ()-[r:AMENDS]-() ON (r.article);
CREATE INDEX replaces_article IF NOT EXISTS FOR ()-[r:REPLACES]-() ON (r.article);
CREATE INDEX implements_article IF NOT EXISTS FOR ()-[r:IMPLEMENTS]-() ON (r.article);
CREATE INDEX guides_article IF NOT EXISTS FOR ()-[r:GUIDES]-() ON (r.article);
CREATE INDEX assigns_task_article IF NOT EXISTS FOR ()-[r:ASSIGNS_TASK]-() ON (r.article);
CREATE INDEX assigned_by_article IF NOT EXISTS FOR ()-[r:ASSIGNED_BY]-() ON (r.article);
CREATE INDEX assigned_to_article IF NOT EXISTS FOR ()-[r:ASSIGNED_TO]-() ON (r.article);
CREATE INDEX disciplines_article IF NOT EXISTS FOR ()-[r:DISCIPLINES]-() ON (r.article);
CREATE INDEX appoints_article IF NOT EXISTS FOR ()-[r:APPOINTS]-() ON (r.article);
CREATE INDEX succeeded_by_article IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.article);
CREATE INDEX part_of_article IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.article);
CREATE INDEX located_in_article IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.article);
CREATE INDEX mentions_article IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.article);

// What claims are looked up by.
CREATE INDEX inspects_date IF NOT EXISTS FOR ()-[r:INSPECTS]-() ON (r.date);
CREATE INDEX inspects_event IF NOT EXISTS FOR ()-[r:INSPECTS]-() ON (r.event);
CREATE INDEX holds_post_title IF NOT EXISTS FOR ()-[r:HOLDS_POST]-() ON (r.title);
CREATE INDEX issues_date IF NOT EXISTS FOR ()-[r:ISSUES]-() ON (r.date);
CREATE INDEX disciplines_form IF NOT EXISTS FOR ()-[r:DISCIPLINES]-() ON (r.form);
CREATE INDEX disciplines_date IF NOT EXISTS FOR ()-[r:DISCIPLINES]-() ON (r.date);
CREATE INDEX appoints_date IF NOT EXISTS FOR ()-[r:APPOINTS]-() ON (r.date);
CREATE INDEX assigns_task_deadline IF NOT EXISTS FOR ()-[r:ASSIGNS_TASK]-() ON (r.deadline);

// Search without regard to diacritics: "muong lat" finds "Mường Lát".
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Organization|Person|Directive|Event|Task|Place|Article) ON EACH [n.name, n.aliases, n.title, n.symbol]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX article_text IF NOT EXISTS
FOR (n:Article) ON EACH [n.title, n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
