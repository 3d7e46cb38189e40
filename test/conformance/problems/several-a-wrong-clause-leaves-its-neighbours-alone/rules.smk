queue help in sales watched by svn

team second in sales {
  memebrs anna, ben
  led by  ana
}
