qualification tried {
  refuse fit when country is FR
}
