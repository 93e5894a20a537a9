"""What every room of rules shares of the language: ``lexicon`` (lists of words) and ``lists`` (the members of a list)."""
