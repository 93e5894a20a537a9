"""The parts of step 1: bytes → text, pages → text, records, what a text states about itself, and what of it is prose.

``folders`` and ``copies`` bring the files, ``decoding`` the text, ``pages``, ``records`` and ``tables`` the article in it; ``stated`` reads
what it says of itself (by the ``calendar``), ``prose`` what is none of it.
"""
