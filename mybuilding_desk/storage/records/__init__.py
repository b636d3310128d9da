"""What this desk alone knows of packages, in one file per server: no copy of anything, and never emptied."""
