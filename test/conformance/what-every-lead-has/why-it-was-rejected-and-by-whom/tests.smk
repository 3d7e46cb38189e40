language 1

test "no fit for the desk, it is for the others" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when asked { campaign "Roof_Spring" }
  at 2026-11-16 11:00 when owner rejects because not_a_fit
  at 2026-11-27 10:00 when asked
  at 2026-11-27 10:00 expect owner in big
  at 2026-11-27 10:00 expect team is big
  at 2026-11-27 10:00 expect reason is not_a_fit
}
