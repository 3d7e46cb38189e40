qualification inbound {
  score seen from 0 to 100 {
    +1 ever      when asked
    +1 in_week   when asked within 7 days
    +1 in_hours  when asked within 36 hours
    +1 in_months when asked within 3 months
    +1 twice     when at least 2 asked
    +1 two_soon  when at least 2 asked within 7 days
    +1 for_many  when asked where (seats >= 10)
    +1 two_many  when at least 2 asked within 7 days where (seats >= 10)
    +1 not_seen  when not (viewed)
  }
}
