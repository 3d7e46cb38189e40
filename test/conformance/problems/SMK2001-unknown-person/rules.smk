queue help in sales watched by svn
