team second in sales {
  members anna,
  ben
  led by anna
}
