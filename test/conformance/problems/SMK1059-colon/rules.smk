department service { led by: sven }
