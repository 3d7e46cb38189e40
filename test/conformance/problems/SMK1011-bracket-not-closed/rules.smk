qualification tried {
  refuse tried_line when country in (DE, AT
  refuse early      when country is FR
}
