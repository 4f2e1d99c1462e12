"""What an article says of documents: who issued which, and how one stands to another."""

from ingest.relate.directives.citations import citations
from ingest.relate.directives.issuers import Body
from ingest.relate.directives.issues import ISSUE_RULES, IssueRule, issues
from ingest.relate.directives.relations import directive_relations
from ingest.relate.directives.rules import RULES, Rule

__all__ = ["ISSUE_RULES", "RULES", "Body", "IssueRule", "Rule", "citations", "directive_relations", "issues"]
