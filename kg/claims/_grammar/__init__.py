"""What every room of rules shares of the language: ``lexicon`` (lists of words), ``lists`` (members of a list), ``networks`` (a table)."""
