"""Answers written by a language model, which cannot bring in a figure of its own.

A question travels ``catalogue`` (passages and figures with ids) → ``prompt`` → ``client`` (the
model, within a deadline) → ``reply`` (sentences with slots) → ``slots`` and ``check`` (each claim
against what it cites) → ``write`` (code fills in figures and citations). ``session`` runs the road,
with one repair; what fails ends in the extractive answer.
"""
