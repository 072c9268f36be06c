"""Bounds on what a visitor may send."""

UPLOAD_MB = 2
"""A long briefing has a tenth of it. The command line takes more (`index.load.LIMIT_BYTES`)."""
NOTE_CHARACTERS = 500
FEEDBACK_MB = 20
"""At which the file of feedback takes no more."""
