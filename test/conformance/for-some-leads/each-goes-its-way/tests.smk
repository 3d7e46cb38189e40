test "theirs" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source referral }
  expect handed over by to_fred
  expect owner is fred
}

test "others" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source fair }
  expect handed over by to_sales
  expect owner is anna
}
