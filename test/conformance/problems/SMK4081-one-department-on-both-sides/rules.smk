promise tried by sales to sales {
  deliver count of mql >= 40 each month
}
