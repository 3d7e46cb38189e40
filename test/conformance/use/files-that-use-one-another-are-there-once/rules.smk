use "stages.smk"

qualification inbound {
  score interest from 0 to 40 {
    +20 asks on asked
  }
}
