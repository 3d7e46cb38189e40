event opened { subject text required required }
