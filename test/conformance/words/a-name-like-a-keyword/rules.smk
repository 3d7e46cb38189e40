qualification qualification {
  score score from 0 to 10 {
    +1 stage when area >= 10
  }

  stage team when score >= 1
}
