"""What the rules of statements share: cues, who speaks to whom, and the words said."""
