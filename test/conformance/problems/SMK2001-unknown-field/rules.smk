qualification tried {
  refuse tried_line when employes >= 100
}
