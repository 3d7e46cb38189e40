# What partners bring is theirs: they accept it in time, or it is recalled.
handoff to_partner from marketing to partners {
  when a lead becomes mql where source is partner
  needs company
  route { otherwise to resellers in turn }
  partners owes accept within 5 business days {
    1 business day before due remind owner
    after 5 business days     return
  }
  partners may reject because {
    not_ours then hand over by to_sales
  }
  ends {
    registered on deal_registered then close
  }
}

# The others are for sales, with what was recalled.
handoff to_sales from marketing to sales {
  when a lead becomes mql where source is not partner or source is unknown
  when to_partner ends returned
  needs     company
  passes on email, company, segment, person_score, last 10 events
  route {
    to enterprise in turn      when segment is large
    to commercial in turn      when segment is mid_market
    to commercial by open load when segment is small
    otherwise to queue inquiries
  }
  sales owes accept within 1 business day {
    after 1 business day  offer to the next in the team, at most 1 times
    after 2 business days escalate to leader of team
  }
  sales owes qualifying within 5 business days of accept {
    after 5 business days escalate to leader of team
  }
  sales may reject because {
    ineligible      then close
    bad_data        then marketing owes correction within 2 business days, then hand over again
    not_ready       then recycle on contact_requested or after 90 days in queue recycled
    asked_for_later then recycle at next_contact or after 60 days in queue recycled
  }
  ends {
    qualified on opportunity_opened then close
    no_answer on went_quiet         then recycle after 30 days in queue no_answers
  }
}
