"""The command palette: finds commands, communities, residents, packages, and settings by what is typed.

What the page knows itself (communities, settings, columns) comes from `ui/main_page/palette_items`.
"""
