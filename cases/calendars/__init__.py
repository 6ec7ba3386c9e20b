"""Public holidays and closing days as administrators tell them, and every open case counted anew when they change."""
