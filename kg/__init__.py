"""Diplomatic news → a knowledge graph whose every triple can show the words that say so."""
