event Opened

qualification tried {
  score seen from 0 to 10 {
    +5 saw on opened
  }
}
