qualification tried {
  refuse tried_line when country in { DE, AT }
}
