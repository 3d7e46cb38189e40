handoff to_sales from marketing to sales {
  when a lead becomes sql
  needs email
  route {
    to desk in turn when country in dach
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
    after 3 business hours    escalate to leader of team
  }
  sales may reject because {
    not_a_fit then recycle after 90 days
    duplicate then close
  }
  ends {
    won  on signed then close
    lost           then recycle after 180 days
  }
}
