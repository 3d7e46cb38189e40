import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smk } from './smk.ts';

// Rules of a region that use what lies beside their folder, in two commits, the later one with new names.
const folder = mkdtempSync(join(tmpdir(), 'smk-names-'));

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Mona', '-c', 'user.email=mona@prokura.example', ...args], {
    encoding: 'utf8',
  });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  git('init', '--quiet');
  write(
    'shared/company.smk',
    `language 1

use "../shared/people/sales.smk"

company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
}

list near from "../shared/lists/near.txt"
`,
  );
  write('shared/lists/near.txt', 'Kiel\nHusum\n');
  write(
    'shared/people/sales.smk',
    `language 1

department sales     { led by sven }
department marketing { led by sven }

person sven "Sven Beck" <sven@nord.example>

queue desk in sales watched by sven
`,
  );
  write(
    'north/rules.smk',
    `language 1

use "../shared/company.smk"

lead by email {
  email email required
  town  text
  staff whole number
}

event demo { seats whole number }

qualification inbound {
  score fit from 0 to 60 {
    +20 near_by when town in near
    +10 big     when staff >= 100
  }
  score interest from 0 to 60 {
    +20 asked on demo where seats >= 2
  }
  stage mql when fit >= 30 or interest >= 20
}

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue desk
  }
  sales owes accept within 1 hour
}
`,
  );
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  write(
    'leads.csv',
    'email,town,staff,created\na@nord.example,Kiel,120,2026-11-01\nb@nord.example,Bonn,90,2026-11-01\nc@nord.example,Kiel,95,2026-11-01\n',
  );
  write('events.csv', 'email,event,at,seats\nb@nord.example,demo,2026-11-02,3\nc@nord.example,demo,2026-11-02,1\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what lies beside the rules folder is checked with them', async () => {
  expect(await smk(['check', 'north'], { cwd: folder })).toMatchObject({ code: 0 });
});

test('new names alone make nobody fare otherwise, and are told as such', async () => {
  const text = readFileSync(join(folder, 'north/rules.smk'), 'utf8');
  write(
    'north/rules.smk',
    text
      .replace('town  text', 'city formerly town text')
      .replace('when town in', 'when city in')
      .replace(
        'event demo { seats whole number }',
        'event demo_asked formerly demo { places formerly seats whole number }',
      )
      .replace('on demo where seats', 'on demo_asked where places')
      .replace('stage mql', 'stage qualified formerly mql')
      .replace('becomes mql', 'becomes qualified')
      .replace('handoff to_sales', 'handoff sdr formerly to_sales')
      .replace('+10 big ', '+10 large formerly big '),
  );
  const args = ['diff', 'HEAD..', '--rules', 'north', '--leads', 'leads.csv', '--events', 'events.csv'];
  const { out, code } = await smk([...args, '--as-of', '2026-12-01', '--json'], { cwd: folder });
  expect(code).toBe(0);
  const report = JSON.parse(out) as {
    changed: number;
    events: unknown;
    rules: { kind: string; what: string }[];
    ends: unknown;
    handoffs: unknown;
  };
  expect(report.rules.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    'renamed field town → city',
    'renamed event demo → demo_asked',
    'renamed line big → large',
    'renamed stage mql → qualified',
    'renamed handoff to_sales → sdr',
    'renamed data seats → places of demo_asked',
  ]);
  expect(report.changed).toBe(0);
  expect(report.ends).toEqual([
    { before: 'stage qualified', after: 'stage qualified', leads: 2 },
    { before: 'no stage', after: 'no stage', leads: 1 },
  ]);
  expect(report.handoffs).toMatchObject([{ name: 'sdr', before: 2, after: 2, owners: [] }]);
});
