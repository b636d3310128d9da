"""Access to the desk: welcome page, server setup, sign-in, lock screen, switching users. No package logic."""
