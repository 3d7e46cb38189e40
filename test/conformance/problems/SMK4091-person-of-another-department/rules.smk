channel website

campaign spring {
  runs     2027-03-01 to 2027-05-31
  audience country in dach
  content  ebook on website
  goal     mql >= 60
  owners   anna of marketing
}
