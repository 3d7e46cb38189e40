automation tried { run it }
