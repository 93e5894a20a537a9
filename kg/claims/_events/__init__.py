"""What the rules of events share: from the words that tell of an event to one event of the places that do."""
