"""The local copy of the server's data, with its search index.

It can be deleted and fetched again; nothing unsent belongs here.
"""
