language 1

team others in sales { members ben, led by ben }

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to desk   in turn when country is DE
    to others in turn when country is DE
    otherwise to queue pile
  }

  ends {
    done then close
  }
}
