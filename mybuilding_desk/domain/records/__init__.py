"""What only this desk knows of a package: label code, labels, count, flags, proof of release. No Qt, no files."""
