"""The lists of the main page: tabs, menus, selected packages, and the details beside them."""
