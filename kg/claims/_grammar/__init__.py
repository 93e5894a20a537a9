"""Words and clauses: who does what in a clause, whether it is told as done, and where a phrase ends."""
