"""Location audits: what is at a location, compared with what is recorded there."""
