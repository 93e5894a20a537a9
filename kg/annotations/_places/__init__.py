"""States and places: the territory table and where its words stand in a text.

``territories`` is the table, with ``parliaments`` and ``provinces``;
``sightings`` finds its words, ``metonyms`` tells a government from its seat.
"""
