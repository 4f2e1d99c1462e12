"""The reconciliation API (W3C community group, version 0.2): a spreadsheet's column of names becomes ids."""
