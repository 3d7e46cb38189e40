event between
