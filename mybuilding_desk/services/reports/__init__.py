"""Reports of an account: counted on a worker of their own, over the cache, the records, and the open outbox entries."""
