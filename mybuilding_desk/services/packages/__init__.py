"""The packages of the signed-in user's communities: actions, lists, pending entries, interpretation of input.

No widgets.
"""
