"""Names of people: where they stand, what they are made of, and which of them call one person."""
