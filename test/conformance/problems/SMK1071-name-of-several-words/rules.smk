queue help desk in sales watched by sven
