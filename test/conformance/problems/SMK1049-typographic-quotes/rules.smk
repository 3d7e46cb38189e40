qualification tried {
  refuse tried_line when company is “Rival”
}
