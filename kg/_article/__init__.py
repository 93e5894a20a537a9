"""The parts of step 1: bytes → text, pages → text, records, what a text states about itself, and what of it is prose."""
