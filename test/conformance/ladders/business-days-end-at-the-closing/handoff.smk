handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  sales owes accept within 4 hours {
    after 2 hours remind owner
    after 4 hours escalate to maria
  }
  sales owes contact within 2 business days {
    after 1 business day  remind owner
    after 3 business days escalate to leader of marketing
  }
  ends {
    done then close
  }
}
