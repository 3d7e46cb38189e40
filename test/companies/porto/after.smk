# What becomes of a lead: corrected, given on to the crew, or asleep until something happens.
event funded { seats whole number }
event paid

qualification charters {
  stage chartered when wants is crew_job
}

handoff charter from growth to sales {
  when a lead becomes chartered
  route { otherwise to harbour in turn }
  sales owes accept within 1 business hour
  sales may reject because {
    bad_data                      then growth owes correction within 1 business day, then hand over again
    duplicate gives back the turn then close
    no_money                      then recycle on funded where (seats >= 10) or after 30 days in queue asleep
    next_year                     then recycle at season or after 60 days
  }
  ends {
    paid_up on paid then hand over by to_crew
    gone            then close
  }
}

handoff to_crew from sales to crew {
  needs company
  route { otherwise to queue deck }
  crew may reject because {
    no_boat then recycle after 2 days
  }
  ends { sailed then close }
}

handoff win_back from sales to growth {
  when charter ends gone
  route { otherwise to queue asleep }
  ends { done then close }
}

queue deck   in crew   watched by caio
queue asleep in growth watched by gil
