table segment picks first match {
       | employees          | country | then segment |
  key  | >= 500             | any     | large        |
  home | between 50 and 499 | DE, AT  | medium       |
       | between 50 and 499 | any     | abroad       |
       | any                | any     | small        |
}

qualification inbound {
  score seen from 0 to 50 {
    +1 is_large  when segment is large
    +1 is_medium when segment is medium
    +1 is_abroad when segment is abroad
    +1 is_small  when segment is small
    +1 is_known  when segment is known
  }
}
