qualification q {
  refuse far when company is "two  blanks # no comment"
}
