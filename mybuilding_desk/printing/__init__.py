"""Draw labels, sheets, and proofs on any paint device, and print them in a process of their own. No widgets."""
