handoff tried from marketing to sales {
  when a lead becomes mql
  ends {
    done then close
  }
}
