"""Expressions of time and the days they mean.

``time_rules`` (days, months, years), ``time_spans`` (periods) and ``holidays`` know the expressions; ``time_values`` writes what they
mean, ``tense`` tells whether they look ahead or back.
"""
