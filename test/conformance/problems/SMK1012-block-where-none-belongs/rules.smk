event opened
channel help {
  led by sven
}
