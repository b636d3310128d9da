"""Who may use the desk: sign-in, the lock, PINs, and the choice of the server."""
