qualification tried {
  refuse first_line  when employes >= 100
  refuse second_line when country = DE
  refuse third_line  when budget >= 50_000
}
