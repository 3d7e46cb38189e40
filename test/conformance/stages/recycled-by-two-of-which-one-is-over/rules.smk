qualification inbound {
  score fit from 0 to 60 {
    +20 large when employees >= 200
    +20 home  when country in (DE, AT)
  }

  stage engaged   when fit >= 20
  stage qualified when fit >= 40
  stage hot       when asked within 7 days
}
