"""What the rules of positions and topics share: frames of a polar word with its holder and its target.

``frames`` are what is looked for; they are found by ``positions``, ``complements``, ``phrasal``, ``deeds``, ``futures``, ``conveyed``,
``duties``, ``talked``, ``gifts``, ``strivings``, ``penalties``, ``reckonings``, ``loaded``, ``judgements`` and ``verdicts``, and by
``agents`` and ``owned`` where the holder stands apart. ``signs`` reads the sign; ``targets``, ``target_limits``, ``purposes`` and
``antecedents`` the words they are about, ``issues`` and ``topics`` what those name; ``stances`` puts a position together.
"""
