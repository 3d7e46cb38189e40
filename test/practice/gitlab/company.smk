language 1

# A company that sells software development tools, by itself and through partners.
company "Fuchsbau Software" {
  time zone "America/New_York"
  currency  USD
  calendar  east
}

calendar east {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of US
}

department marketing { led by mia }
department sales     { led by sol }
department partners  { led by pat }

person mia "Mia Ward"  <mia@fuchsbau.example>
person sol "Sol Ames"  <sol@fuchsbau.example>
person pat "Pat Quinn" <pat@fuchsbau.example>
person ida "Ida Roth"  <ida@fuchsbau.example>
person jon "Jon Park"  <jon@fuchsbau.example>
person kim "Kim Oduya" <kim@fuchsbau.example>
person lou "Lou Bernt" <lou@partner-one.example>
person max "Max Stein" <max@partner-two.example>

team enterprise in sales { members ida, led by sol }
team commercial in sales { members jon, kim, led by sol }

# People of the resellers, who accept a lead or lose it again.
team resellers in partners { members lou, max, led by pat }

# A place of its own for each status in which nobody works on a lead.
queue inquiries  in sales     watched by sol
queue recycled   in marketing watched by mia
queue no_answers in marketing watched by mia
queue bad_data   in marketing watched by mia
