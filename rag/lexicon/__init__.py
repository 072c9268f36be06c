"""What the words of a question mean, in tables by what they are for: knowledge of the language, of
no briefing.

Chinese entries are Simplified and folded. Longer words are tried before shorter ones wherever a
list is searched.
"""
