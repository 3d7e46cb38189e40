language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to queue pile         when employees >= 500
    to queue pile         when employees < 500
    to desk       in turn when employees between 400 and 600
    otherwise to queue pile
  }

  ends {
    done then close
  }
}
