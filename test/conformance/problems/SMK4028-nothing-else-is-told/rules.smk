language 3

sheaf of { rules }
