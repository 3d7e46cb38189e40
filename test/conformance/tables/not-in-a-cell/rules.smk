table region picks only match {
  | country            | then region |
  | DE, AT, CH         | middle      |
  | FR, NL             | west        |
  | unknown            | nowhere     |
  | not in all_of_them | far         |
}

list all_of_them { DE, AT, CH, FR, NL }

qualification inbound {
  score seen from 0 to 50 {
    +1 is_middle  when region is middle
    +1 is_west    when region is west
    +1 is_nowhere when region is nowhere
    +1 is_far     when region is far
  }
}
