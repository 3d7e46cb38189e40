event asked
