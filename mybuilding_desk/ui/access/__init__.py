"""Who may use this desk: welcome, server setup, sign-in, lock, switch of user. No packages."""
