"""From decoded lines to a cleaned document with its ledger."""
