"""Reports: the page, and its charts, tiles, and tables. Painting is in `printing.documents`, texts are in `text`."""
