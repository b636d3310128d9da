"""Texts shared by several features: keys, names, ages, errors. No widgets."""
