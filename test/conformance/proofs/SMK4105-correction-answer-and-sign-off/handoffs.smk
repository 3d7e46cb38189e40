language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  sales may reject because {
    bad_data then marketing owes correction within 2 hours, then hand over again
  }

  ends {
    done then close
  }
}

feedback heard from sales to marketing {
  about need
  marketing owes answer within 3 hours
}

review monthly {
  on day 5 of each month at 16:00
  measure taken count of to_sales
  marketing and sales owe sign_off within 4 hours
}
