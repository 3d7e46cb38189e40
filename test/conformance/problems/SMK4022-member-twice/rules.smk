team second in sales {
  members anna, ben, anna
  led by  anna
}
