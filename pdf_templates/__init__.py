"""Paper: letters and trails as typed contexts with templates of the same name. Knows no case."""
