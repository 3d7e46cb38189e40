handoff again from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  sales may reject because {
    no_budget then close
  }
  ends {
    won with area on measured then close
  }
}

event measured { area whole number }
