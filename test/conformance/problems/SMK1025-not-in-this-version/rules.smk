handoff again from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  ends {
    won with deal_value on deal_won then close
  }
}
