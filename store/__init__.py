"""The graph database: settings, connection, the managed local server, migrations. The only room that speaks Bolt."""
