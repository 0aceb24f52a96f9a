"""How fast the reader is, beside the tools it stands next to; ``make bench`` prints the table."""
