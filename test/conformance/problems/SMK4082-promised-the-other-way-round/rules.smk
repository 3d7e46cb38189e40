promise tried by marketing to sales {
  deliver count of mql <= 40 each month
}
