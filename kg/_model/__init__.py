"""The nouns by subject; everybody imports them from ``kg.model``."""
