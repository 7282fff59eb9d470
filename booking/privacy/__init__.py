"""What is known of a person: shown, proven, stopped, erased; one file for each duty."""
