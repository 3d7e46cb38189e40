lead by email {
  email         email  required personal
  company       text
  seats         whole number
  talks         text
  wants         one of (hire, crew_job, tour, early)
  account_owner person  means "Set where we know the company"
}

event asked

qualification hires {
  stage wanted when asked
}

handoff to_sales from growth to sales {
  when a lead becomes wanted

  route {
    to account_owner
    to last_owner                        when company is known
    to (harbour, river) in turn          when wants is tour
    to dawn       in turn or wait        when wants is early
    to river      by open load           when seats >= 100
    to harbour    in turn speaking talks when talks is known
    to harbour    in turn                when wants is hire
    otherwise to queue letters
  }

  sales owes accept within 1 business hour {
    after 1 business hour offer to the next, at most 3 times
  }
  sales may reject because {
    too_small then recycle after 1 day
  }
  ends {
    hired then close
  }
}
