department service { calendar work }
