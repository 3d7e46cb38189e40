lead by email {
  email email required personal
  wants one of (sail, cover, mast)
}

event called { reached yes/no }
event bought

qualification makers {
  stage asked when wants is known
}

calendar abroad { open mon to sat 06:00 to 20:00 }

handoff to_sales from growth to sales {
  when a lead becomes asked
  passes on email, wants, last 2 events

  route { otherwise to harbour in turn }

  sales owes accept within 1 business hour {
    15 business minutes before due remind owner
    when owner becomes absent offer to the next
    after 1 business hour offer to the next, at most 2 times
  }
  sales owes contact within 4 business hours of assignment, met by called where reached {
    after 1 business day escalate along leader of team, leader of sales, gil
  }
  sales owes quote within 2 business days of contact
  sales owes 3 attempts within 5 business days by calendar abroad, met by called {
    1 business day before due notify gil
  }
  ends {
    won on bought then hand over by to_crew
  }
}

handoff to_crew from sales to crew {
  checklist measured, paid_up
  route { otherwise to queue loft }
  crew owes welcome within 2 business days {
    after 3 business days reassign to queue yard
    after 5 business days return
  }
  ends { delivered then close }
}

handoff once_more from crew to sales {
  when to_crew ends returned
  route { otherwise to queue letters }
  ends { sorted then close }
}

queue loft in crew watched by caio
queue yard in crew watched by caio
