"""What the rules of positions and topics share: frames of a polar word with its holder and its target."""
