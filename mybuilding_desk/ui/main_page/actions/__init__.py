"""What the features do on the main page: each class connects one feature to the parts of the page."""
