department service {
  led by sven

queue help in service watched by sven
