team pair in sales {
  members anna weight 2, ben
  led by  anna
}

team uneven in sales {
  members anna weight 3, ben, cleo
  led by  anna
}
