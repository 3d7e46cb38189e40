qualification tried {
  refuse tried_line when consent is yes and country is DE or country is FR
}
