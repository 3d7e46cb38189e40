let twice be sum of (employees, employees)

table segment picks first match {
  | employees | country | then segment |
  | >= 100    | any     | large        |
  | any       | any     | small        |
}
