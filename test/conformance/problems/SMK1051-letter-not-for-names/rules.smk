event größe
