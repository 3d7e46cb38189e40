language 1

test "hot at once" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when hot_asked
  expect stage is hot
  expect owner is fred
}
