test "tried" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  at 2026-11-15 10:00 expect no stage
}
