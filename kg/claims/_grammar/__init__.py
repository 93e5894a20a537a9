"""What every room of rules shares of the language: ``lexicon`` (lists of words), ``lists`` (the members of a list), ``networks`` (a table)."""
