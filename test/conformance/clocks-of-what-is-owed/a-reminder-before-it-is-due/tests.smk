test "a reminder before it is due" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:44 expect owner was not reminded
  at 2026-11-16 10:45 expect owner was reminded
}
