"""Pictures of a procedure: its states and ways, where a case stands in it, how two versions differ. Pure, as SVG."""
