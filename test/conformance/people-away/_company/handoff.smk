handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to last_owner                 when country is known
    to (desk, big) in turn        when source is fair
    to big        in turn or wait when source is partner
    to big        in turn         when employees >= 1_000
    to desk       in turn         when source is referral
    otherwise to queue pile
  }

  sales owes accept within 1 business hour {
    when owner becomes absent offer to the next
    after 3 business hours escalate to leader of team
  }
  sales may reject because {
    too_early then recycle after 1 day
  }
  ends {
    won on signed then close
  }
}
