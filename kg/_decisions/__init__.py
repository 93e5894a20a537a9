"""The steps behind ``kg.decisions``: the file of ``record``, and what its decisions make of one article.

``applying`` asks ``correcting`` (values) and ``sameness`` (people).
"""
