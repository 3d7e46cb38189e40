language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  ends {
    done then close
  }
}

handoff others from marketing to sales {
  when a lead becomes mql where employees < 100 and country is FR

  route {
    otherwise to queue pile
  }

  ends {
    done then close
  }
}
