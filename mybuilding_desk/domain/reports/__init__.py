"""Reports of a community: periods, figures, and the documents they are shown and exported as."""
