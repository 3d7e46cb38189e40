handoff again from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  sales may reject because {
    no_budget with wants_by then close
  }
  ends {
    won on signed then close
  }
}

test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when owner rejects because no_budget
  expect not handed over
}
