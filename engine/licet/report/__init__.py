"""The atlas: the answers for a whole catalogue as one page to look at, and bands of one history as pictures."""
