lead by email {
  email   email required personal
  country country
  desk    one of (careful, fair, early)
  clock   one of (both, team_only, wall, member)
  source  one of (trial, ebook)
}

event asked
event called   { reached yes/no }
event page_seen
event mail_opened
event deal_won { deal_value money }

qualification inbound {
  # Points of a month ago are worth nothing, those of today all.
  score recent from 0 to 60 {
    fades over 30 days
    +30 saw_page on page_seen
  }

  # A score that falls back when nothing happens.
  score engaged from 0 to 100 {
    falls to 50 after 45 days without an event
    falls to 0  after 90 days without an event
    +60  opened   on mail_opened
    +100 asked_us on asked
  }

  stage wanted when engaged >= 100
}

handoff to_sales from marketing to sales {
  when a lead becomes wanted
  route {
    to careful in turn when desk is careful
    to fair    in turn when desk is fair
    to early   in turn when desk is early
    otherwise to queue rest
  }

  # Counted from the start, by each one's own hours.
  sales owes accept within 4 business hours {
    1 business hour before due remind owner
    after 4 business hours     offer to the next, at most 2 times
    after 3 business days      escalate to leader of team
  }
  # From each assignment anew, by the hours of the team.
  sales owes contact within 4 business hours of assignment by hours of team, met by called where reached
  # In the hours in which both the team and its member are at work.
  sales owes quote within 4 business hours by hours of team and owner
  # As time passes.
  sales owes letter within 24 hours
  # A day is a step on the clock, also where it has 23 hours.
  sales owes visit within 1 day
  sales owes 5 attempts within 14 days, met by called

  sales may reject because {
    no_fit then close
  }
  ends {
    won on deal_won then close
  }
}

promise lead_value by marketing to sales {
  deliver lead value >= USD 3_000 each month, evenly
  worth   USD 1_000 for a wanted where source is trial
  worth   USD 300   for a wanted
}

promise quarterly_value by marketing to sales {
  deliver lead value >= USD 2_000 each quarter, evenly over business days
  worth   USD 1_000 for a wanted
}

promise follow_up by sales to marketing {
  keep letter in time >= 90%
  keep attempts in time >= 80%
}
