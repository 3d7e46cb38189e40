import { compile, showProblem, type Source } from '@smk/language';
import type { Plan, TestBlock } from '@smk/plan';
import { rehearse, type Rehearsal } from '../rehearse.ts';

/** A small company that sells, its week from Monday to Friday; tests join it below. */
export const smallRules = `language 1

company "Small" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  office
}

calendar office {
  time zone "Europe/Berlin"
  open      mon to fri 09:00 to 17:00
  closed    on public holidays of DE-BE
  closed    2026-12-24 to 2027-01-01
}

department marketing { led by maria }
department sales     { led by sven }

person maria "Maria" <maria@small.example>
person sven  "Sven"  <sven@small.example>
person anna  "Anna"  <anna@small.example>
person ben   "Ben"   <ben@small.example>

team desk in sales {
  members anna, ben
  led by  anna
}

queue letterbox in sales watched by sven

lead by email {
  email     email required
  country   country
  employees whole number
}

event asked
event called { reached yes/no }
event sold

qualification inbound {
  score fit from 0 to 60 {
    +20 big  when employees >= 200
    +20 home when country in (DE, AT)
  }
  refuse rival when domain of email is "rival.example"
  stage ready  when fit >= 20
}

handoff to_sales from marketing to sales {
  when a lead becomes ready

  needs country

  route {
    to desk in turn when country in (DE, AT)
    otherwise to queue letterbox
  }
  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
    after 2 business hours    escalate to leader of team
  }
  sales owes contact within 4 business hours, met by called where reached

  sales may reject because {
    not_a_fit then recycle after 90 days
    duplicate then close
  }
  ends {
    won       on sold then close
    no_answer         then recycle after 30 days
  }
}
`;

/** The line above the first one of what joins the rules. */
export const header = smallRules.split('\n').length - 1;

/** The small company with more text, as a plan and its tests. Throws with the problems where there are any. */
export function compiled(more: string): { readonly plan: Plan; readonly tests: readonly TestBlock[] } {
  const sources: readonly Source[] = [{ path: 'small.smk', text: smallRules + more }];
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2027 } });
  if (!value) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
  return value;
}

/** Runs the lines of one test that starts on a Monday at ten. */
export function run(steps: string): Rehearsal {
  const { plan, tests } = compiled(`test "a test" {\n  as of 2026-11-16 10:00\n${steps}\n}\n`);
  return rehearse(plan, tests[0]!);
}

/** Sentences of failures, with lines counted from the test's own. */
export function failures(steps: string): readonly string[] {
  return run(steps).result.failures.map(({ sentence }) =>
    sentence.replace(/\d+/, (line) => String(Number(line) - header)),
  );
}

/** A lead at home that is big enough to be handed over. */
export const home = 'given lead { email "k@firma.example", country DE, employees 350 }';
