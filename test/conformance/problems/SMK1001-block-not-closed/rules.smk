event opened { subject text
