language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  sales owes accept within 1 business hour {
    after 2 business hours return
    after 3 business hours escalate to leader of sales
  }

  ends {
    done then close
  }
}
