list dach { DE, AT, CH }

qualification inbound {
  score seen from 0 to 1 {
    +1 line when country in dach
  }
}
