qualification tried {
  refuse rival when company is "Rival
  refuse early when country is FR
}
