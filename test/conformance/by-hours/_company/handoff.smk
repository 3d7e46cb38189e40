handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when country is DE
    otherwise to queue pile
  }
  sales owes accept within 4 business hours by hours of team
  sales owes contact within 4 business hours by hours of team and owner {
    1 business hour before due remind owner
  }
  sales owes offer within 4 business hours, met by signed
  ends { done then close }
}
