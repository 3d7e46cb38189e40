list dach { DE, AT, CH }

qualification q {
  refuse far when country in (DE, AT)
}
