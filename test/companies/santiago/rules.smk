language 1

# Clocks that change at midnight, a currency without cents, a line at night.
company "Línea Nocturna Ñuñoa" {
  time zone "America/Santiago"
  currency  CLP
  calendar  noche
}

calendar noche {
  open   mon to sun 20:00 to 24:00, 00:00 to 04:00
  closed on public holidays of CL
}

department avisos { led by ana }
department ventas { led by vero }

person ana  "Ana Peña"  <ana@linea.example>
person vero "Vero Soto" <vero@linea.example>
person luz  "Luz Ríos"  <luz@linea.example>
person sol  "Sol Díaz"  <sol@linea.example>

team turno in ventas { members luz, sol, led by vero }

queue cola in ventas watched by vero

lead by correo {
  correo email required personal
  monto  money
  pagado money
}

let total be sum of (monto, pagado)
let mayor be larger of (monto, pagado)

event llamo

qualification creditos {
  score fit from 0 to 100 {
    +40 grande when total >= CLP 1_500_000
    +30 alto   when mayor >= CLP 1_000_000
    +30 entre  when monto between CLP 500_000 and CLP 999_999
  }
  stage listo when fit >= 30
  stage oro   when fit >= 70
}

handoff a_ventas from avisos to ventas {
  when a lead becomes listo
  route {
    to turno in turn when mayor >= CLP 1_000_000
    otherwise to queue cola
  }
  ventas owes accept within 90 business minutes {
    after 1 business hour  remind owner
    after 4 business hours escalate to leader of team
  }
  ends { fin then close }
}

# Saturday the 5th ends at 24:00, which the clocks show as 01:00 of Sunday.
test "to the minute: a midnight that does not exist" {
  as of 2026-09-05 23:30
  given lead { correo "a@b.example", monto CLP 1_000_000 }
  expect fit is 30 because alto
  expect owner is luz
  at 2026-09-06 01:30 expect owner was reminded
  at 2026-09-06 02:00 expect accept was breached
  # 20:30: two and a half hours more until 04:00, half an hour from 20:00 on
  at 2026-09-06 20:30 expect escalated to vero
}

# On Saturday, 2027-04-03, 23:00 to 24:00 comes twice: three open hours from 22:00 to midnight.
test "to the minute: an hour before midnight comes twice" {
  as of 2027-04-03 22:00
  given lead { correo "a@b.example", monto CLP 600_000 }
  expect fit is 30 because entre
  expect queued in cola
  at 2027-04-03 23:00 expect owner was reminded
  at 2027-04-03 23:30 expect accept was breached
  at 2027-04-04 01:00 expect escalated to vero
}

# 18 and 19 September are holidays.
test "to the minute: the night before the national holidays" {
  as of 2026-09-17 23:00
  given lead { correo "a@b.example", monto CLP 1_000_000, pagado CLP 500_000 }
  expect fit is 70 because grande, alto
  expect stage is oro
  at 2026-09-17 24:00 expect owner was reminded
  at 2026-09-20 00:30 expect accept was breached
}

test "one part of a sum that is unknown leaves it unknown, the larger does not mind" {
  as of 2026-09-15 21:00
  given lead { correo "a@b.example", monto CLP 2_000_000 }
  expect fit is 30 because alto
}
