language 1

handoff of_fairs from marketing to sales {
  when a lead becomes mql where source is fair

  route {
    otherwise to queue pile
  }

  ends {
    done then close
  }
}

handoff of_others from marketing to sales {
  when a lead becomes mql where source is not fair or source is unknown

  route {
    otherwise to queue pile
  }

  ends {
    done then close
  }
}
