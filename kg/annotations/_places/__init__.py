"""States and places: the territory table and where its words stand in a text."""
