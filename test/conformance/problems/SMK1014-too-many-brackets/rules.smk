qualification tried {
  refuse tried_line when not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (consent))))))))))))))))))))))))))))))))))))))))
}
