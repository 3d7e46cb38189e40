queue help in sales watched by sven

  event closed_it
