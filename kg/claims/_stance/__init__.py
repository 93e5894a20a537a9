"""What the rules of positions and topics share: frames of a polar word with its holder and its target.

``frames`` are what is looked for; they are found by ``positions``, ``conveyed``, ``complements``, ``phrasal``, ``deeds``, ``futures``,
``duties``, ``talked``, ``gifts``, ``penalties`` and ``judgements``, and by ``agents`` and ``owned`` where the holder stands apart.
``signs`` reads the sign, ``targets`` and ``target_limits`` the words they are about, ``issues`` and ``topics`` what those name;
``stances`` puts a position together.
"""
