language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to last_owner         when last_owner is known and reason is too_early
    to big        in turn when reason is not_a_fit and team is desk
    to solo       in turn when stage is hot
    to desk       in turn when campaign in (roof_spring) or channel is fair
    otherwise to queue pile
  }

  sales may reject because {
    not_a_fit then recycle after 10 days
    too_early then recycle after 10 days
  }

  ends {
    won on signed then close
  }
}

handoff to_fred from marketing to sales {
  when a lead becomes hot where owner is unknown

  route {
    otherwise to solo in turn
  }
  ends { done then close }
}
