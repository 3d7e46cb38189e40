language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email email required
  p     yes/no
  q     yes/no
  r     yes/no
}

qualification logic {
  score truths from 0 to 100 {
    +1 not_p         when not (p)
    +1 p_and_q       when p and q
    +1 p_or_q        when p or q
    +1 all_three     when all of (p, q, r)
    +1 any_three     when any of (p, q, r)
    +1 none_of_three when none of (p, q, r)
    +1 two_of_three  when at least 2 of (p, q, r)
    +1 nested        when p and (q or not (r))
    +1 p_known       when p is known
    +1 p_unknown     when p is unknown
  }

  refuse all_of_it when p and q and r
}
