"""Titles and whose they are: title phrases, whom they belong to, and of which state the office is."""
