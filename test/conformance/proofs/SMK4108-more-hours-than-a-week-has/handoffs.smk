language 1

calendar short { open mon 09:00 to 09:05 }

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  sales owes quote within 41 business hours
  sales owes visit within 40 business hours
  sales owes paper within 60 business days
  sales owes bill within 90 business hours by calendar short

  ends {
    done then close
  }
}
