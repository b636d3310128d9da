"""The cache of the server's data, with its search index.

It can be deleted and fetched again, so unsynced changes must not be stored here.
"""
