"""What the rules of events share: from the words that tell of an event to one event of the places that do.

Words: ``event_words``, ``groups``. One place that tells of an event: ``event_clauses`` (its clause), ``clause_moods`` and ``factuality``
(held, planned or not), ``phrases`` and ``pairs`` (who stands in it), ``one_by_one`` (several held apart), ``fates`` and ``recalls``
(told before, or something else), ``lines`` (by telephone), ``dated_nouns``, ``courtesies`` and ``stays`` (told without a clause),
``sides``, ``verb_sides``, ``talk_sides``, ``receptions``, ``delegations`` and ``mediators`` (who takes part), ``travels``, ``tours`` and
``homes`` (who went where), ``event_places``, ``near_places``, ``borrowed_days``; ``drafts`` writes down what ``readings`` made of it.
All places of an article:
``gathering`` makes one event of those that tell of it (``rivals``: of one word; ``occasion_names``: called alike; ``company``: who
joined it), ``schedules`` and ``transcripts`` read headings, ``settings`` puts it into its visit or gathering (``inherited_days``: and
gives it the day of what it belongs to), ``soundness`` mends what no event can be.
Occasions of speech: ``public_words``, ``occasion_days``.
"""
