test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  at 2026-12-01 09:00 expect handed_over is 0
}
