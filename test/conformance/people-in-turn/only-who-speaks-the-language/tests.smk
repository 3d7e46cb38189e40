test "only who speaks the language" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", source website, tongue fr }
  when asked
  expect owner is cleo
}
