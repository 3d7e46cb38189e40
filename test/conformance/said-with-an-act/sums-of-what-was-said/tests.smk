test "each handoff has what was said with its end" cases together {
  as of 2026-11-16 10:00
  given lead { country DE }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 11:00 when owner ends as won with deal_value EUR 2_000, term 12 months

  | email         | expect accept   |
  | "a@b.example" | was met in time |
  | "b@b.example" | was met in time |

  at 2026-12-01 09:00 expect won is EUR 4_000
  at 2026-12-01 09:00 expect in_hand is EUR 4_000
  at 2026-12-01 09:00 expect too_low has no cases
}

test "with an event as by hand" cases together {
  as of 2026-11-16 10:00
  given lead { country DE }
  when asked
  at 2026-11-16 11:00 when signed { deal_value EUR 3_000 }

  | email         | expect accept |
  | "a@b.example" | any           |

  at 2026-12-01 09:00 expect won is EUR 3_000
}

test "a field that is said with a rejection counts as it was said" cases together {
  as of 2026-11-16 10:00
  given lead { country DE, budget EUR 900 }
  when asked
  at 2026-11-16 10:30 when owner rejects because too_small with budget EUR 500
  at 2026-11-17 10:30 when lead changes { budget EUR 700 }

  | email         | expect accept |
  | "a@b.example" | any           |

  at 2026-12-01 09:00 expect too_low is EUR 500
}
