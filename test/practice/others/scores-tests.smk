test "a thirtieth is lost each day" cases {
  as of 2026-11-02 10:00
  given lead { email "a@b.example", source ebook }
  when page_seen
  when page_seen
  when page_seen

  | at               | expect recent |
  | 2026-11-02 10:00 | 60            |
  | 2026-11-03 00:00 | 58            |
  | 2026-11-17 10:00 | 30            |
  | 2026-11-18 10:00 | 28            |
  | 2026-12-01 23:59 | 2             |
  | 2026-12-02 00:00 | 0             |
}

test "silence makes a score fall to fifty, and then to nothing" cases {
  as of 2026-11-02 10:00
  given lead { email "a@b.example", source ebook }
  when mail_opened

  | at               | expect engaged | expect stage |
  | 2026-12-17 09:59 | 60             | none         |
  | 2026-12-17 10:00 | 50             | none         |
  | 2027-01-31 09:59 | 50             | none         |
  | 2027-01-31 10:00 | 0              | none         |
}
