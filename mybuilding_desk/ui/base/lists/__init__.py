"""Lists of painted rows that several features show. What is in the rows comes from the features."""
