event opened
queue help in sales watched by sven {
  led by sven
}
