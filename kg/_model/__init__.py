"""The nouns by subject; everybody imports them from ``kg.model``.

What is read: ``text``, ``annotations``. What it says: ``things``, ``claims``, with the words of ``codes``. What is accepted: ``links``,
``decisions``. ``errors`` tell the caller what to do; ``packing`` writes nouns as rows and back.
"""
