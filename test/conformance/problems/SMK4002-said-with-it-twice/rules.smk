handoff again from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  sales may reject because {
    no_budget with budget, budget then close
  }
  ends {
    won on signed then close
  }
}
