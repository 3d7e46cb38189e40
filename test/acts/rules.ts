import { compile } from '@smk/language';
import type { Moment, Plan } from '@smk/plan';

/** A company that never closes, so that what is due is a matter of hours. */
const text = `language 1

company "Pairs" {
  time zone "UTC"
  currency  EUR
  calendar  always
}

calendar always {
  open mon to sun 00:00 to 24:00
}

department marketing { led by maria }
department sales     { led by sven }
department service   { led by sara }

person maria "Maria Lenz" <maria@pairs.example>
person sven  "Sven Beck"  <sven@pairs.example>
person sara  "Sara Wolf"  <sara@pairs.example>
person anna  "Anna Kurz"  <anna@pairs.example>
person ben   "Ben Ott"    <ben@pairs.example>
person cora  "Cora Lind"  <cora@pairs.example>

team desk in sales {
  members anna, ben
  led by  sven
}

team care in service {
  members cora
  led by  sara
}

lead by email {
  email    email  required personal
  consent  yes/no required
  interest whole number
  customer yes/no required
}

event call_logged
event deal_won

qualification inbound {
  score fit from 0 to 10 {
    +10 interested when interest >= 1
  }
  refuse no_consent when consent is no
  stage mql when fit >= 10
}

handoff mql_to_sales from marketing to sales {
  when a lead becomes mql where customer is no

  route {
    otherwise to desk in turn
  }

  sales owes accept within 1 hour {
    after 30 minutes remind owner
    after 1 hour     offer to the next in the team, at most 1 time
    after 3 hours    escalate to leader of sales
  }
  sales owes contact within 4 hours, met by call_logged {
    after 4 hours escalate to leader of sales
  }

  sales may reject because {
    duplicate then close
  }

  ends {
    won on deal_won then close
    lost            then close
  }
}

handoff won_to_service from sales to service {
  when a lead becomes mql where customer is yes

  checklist contract

  route {
    otherwise to care in turn
  }

  service owes accept within 1 hour
  service owes welcome within 4 hours
  service owes 2 visits within 8 hours, met by call_logged

  service may reject because {
    bad_data then sales owes correction within 2 hours, then hand over again
  }

  ends {
    onboarded then close
  }
}

review monthly {
  on business day 1 of each month at 09:00
  measure handed_off count of mql_to_sales
  marketing and sales owe sign_off within 3 business days {
    after 3 business days escalate to leader of department
  }
}
`;

/** The plan of the company whose acts are tried in pairs. */
export function pairsPlan(): Plan {
  const { value, problems } = compile([{ path: 'pairs.smk', text }], { years: { from: 2024, to: 2027 } });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value.plan;
}

/** When the company's day begins. */
export const morning: Moment = Date.parse('2026-11-23T09:00:00Z');
export const minute = 60_000;
