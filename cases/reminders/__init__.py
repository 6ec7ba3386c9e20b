"""What reaches people by itself: alarms in working hours, what waits for them, digest mail, the calendar feed."""
