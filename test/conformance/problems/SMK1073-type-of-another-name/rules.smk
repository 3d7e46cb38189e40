event opened { times integer }
