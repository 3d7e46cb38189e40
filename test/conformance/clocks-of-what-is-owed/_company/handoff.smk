handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to solo in turn when source is partner
    otherwise to desk in turn
  }

  sales owes accept within 1 business hour {
    15 business minutes before due remind owner
    after 1 business hour          offer to the next, at most 2 times
  }
  sales owes contact within 4 business hours of assignment, met by called where reached {
    after 1 business day  escalate along leader of team, leader of sales
    after 3 business days notify maria
    after 4 business days reassign to queue pile
    after 6 business days return
  }
  sales owes visit within 2 business days of accept, met by funded
  sales owes 3 tries within 5 business days by calendar long, met by called
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on signed then close
  }
}

handoff once_more from sales to marketing {
  when to_sales ends returned

  route { otherwise to queue asleep }
  ends {
    sorted then close
  }
}
