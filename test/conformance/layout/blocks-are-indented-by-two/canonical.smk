department sales {
  led by   sven
  calendar work
}
