list rivals from "lists/rivals.txt"

qualification inbound {
  score seen from 0 to 1 {
    +1 line when domain of email in rivals
  }
}
