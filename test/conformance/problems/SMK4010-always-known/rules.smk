qualification tried {
  stage known_one when fit is known
}
