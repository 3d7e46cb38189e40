language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email email required
}

calendar office {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-BE
  closed 2026-12-24 to 2027-01-01
}

calendar plain { open mon to fri 09:00 to 17:00 }

calendar split {
  open mon to thu 09:00 to 12:00, 13:00 to 17:00
  open fri 09:00 to 13:00
}

calendar always { open mon to sun 00:00 to 24:00 }

calendar late {
  open mon 22:00 to 24:00
  open tue 00:00 to 02:00
}

calendar six_hours { open sun 00:00 to 06:00 }

calendar opens_twice { open sun 02:30 to 05:00 }

calendar closes_twice { open sun 00:00 to 02:30 }

calendar munich {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-BY
}

calendar vienna {
  time zone "Europe/Vienna"
  open      mon to fri 09:00 to 17:00
  closed    on public holidays of AT
}

calendar london {
  time zone "Europe/London"
  open      mon to fri 09:00 to 17:00
  closed    on public holidays of GB-ENG
}

calendar new_york {
  time zone "America/New_York"
  open      mon to fri 09:00 to 17:00
  closed    on public holidays of US
}

calendar sydney {
  time zone "Australia/Sydney"
  open      mon to fri 09:00 to 17:00
}

calendar kathmandu {
  time zone "Asia/Kathmandu"
  open      mon to fri 10:00 to 17:00
  open      sun 10:00 to 17:00
}

calendar lord_howe {
  time zone "Australia/Lord_Howe"
  open      mon to sun 00:00 to 24:00
}
