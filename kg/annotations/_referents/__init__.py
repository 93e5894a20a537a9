"""Who is meant: how prominent people are, and descriptions of them."""
