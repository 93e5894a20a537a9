"""Names of people: where they stand, what they are made of, and which of them call one person.

``names`` finds them, with ``name_ends``, ``missed_names``, ``exemplified`` and ``retold``; ``name_runs`` chooses between readings
by ``name_scores``. ``things`` tells what else is called so, ``namesakes`` compares two names, ``person`` keeps those of
one person, ``own_roles`` tells whose role a
surname cannot have, ``gender`` he from she, ``unnamed`` who stays without a name.
Words: ``name_words``, ``person_words``.
"""
