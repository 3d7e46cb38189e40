event opened { subject text } event closed_it
