"""Words that several features show: keys, names, ages, errors. No widgets."""
