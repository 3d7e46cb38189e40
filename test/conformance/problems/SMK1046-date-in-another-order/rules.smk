qualification tried {
  refuse tried_line when wants_by >= 24.12.2026
}
