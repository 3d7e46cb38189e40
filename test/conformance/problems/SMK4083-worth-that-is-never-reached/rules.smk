promise tried by marketing to sales {
  deliver lead value >= EUR 60_000 each month
  worth   EUR 400 for a mql
  worth   EUR 900 for a mql where source is fair
}
