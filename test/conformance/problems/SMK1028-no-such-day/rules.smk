qualification tried {
  refuse tried_line when wants_by >= 2027-02-30
}
