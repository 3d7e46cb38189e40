let total be sum of (seen, more)
