language 1

qualification more {
  score extra from 0 to 10 {
    +5 known_to_us when last_owner is known
  }

  refuse again when reason is too_early

  stage higher when stage is mql
}
