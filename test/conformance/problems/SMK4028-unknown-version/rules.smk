language 2
