let one   be larger of (other, employees)
let other be larger of (one, employees)
