table tags picks every match {
  | employees | budget         | then tags |
  | >= 500    | any            | large     |
  | any       | >= EUR 100_000 | rich      |
  | < 10      | any            | tiny      |
}

qualification inbound {
  score seen from 0 to 50 {
    +1 has_large when tags contains large
    +1 has_rich  when tags contains rich
    +1 has_tiny  when tags contains tiny
  }
}
