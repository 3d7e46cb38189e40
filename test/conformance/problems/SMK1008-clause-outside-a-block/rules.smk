queue help in sales watched by sven

  sales owes accept within 1 day
