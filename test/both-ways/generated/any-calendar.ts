import fc from 'fast-check';

/** Where a company is: its zone, whose holidays it keeps, and days around which something happens to its clocks or its week. */
export type Somewhere = { readonly zone: string; readonly holidays: string; readonly days: readonly string[] };

// The eve of a change of clocks or of a holiday, and a day like any other.
const places: readonly Somewhere[] = [
  { zone: 'Europe/Berlin', holidays: 'DE-BE', days: ['2026-10-24', '2027-03-27', '2026-12-23', '2026-11-16'] },
  { zone: 'America/New_York', holidays: 'US', days: ['2026-10-31', '2027-03-13', '2026-11-25', '2026-11-17'] },
  { zone: 'America/Santiago', holidays: 'CL', days: ['2026-09-05', '2027-04-03', '2026-09-17', '2026-11-18'] },
  { zone: 'Australia/Lord_Howe', holidays: 'AU', days: ['2026-10-03', '2027-04-03', '2026-12-24', '2026-11-19'] },
  { zone: 'Pacific/Auckland', holidays: 'NZ', days: ['2026-09-26', '2027-04-03', '2026-10-23', '2026-11-20'] },
  { zone: 'Asia/Kathmandu', holidays: 'IN', days: ['2026-11-21', '2027-01-01', '2026-12-31', '2026-11-22'] },
];

export const anywhere: fc.Arbitrary<Somewhere> = fc.constantFrom(...places);

const weeks = [
  'open mon to fri 09:00 to 17:00',
  'open mon to thu 08:30 to 12:30, 13:15 to 17:45\n  open fri 09:00 to 13:00',
  'open sun to thu 10:00 to 18:00\n  open sat 10:00 to 10:30',
  'open mon to sat 00:30 to 05:00\n  open sun 02:15 to 05:00',
  'open mon 00:00 to 24:00\n  open wed, fri 12:00 to 24:00',
];

/** The hours of somebody, as clauses of a calendar. */
export const anyHours = ({ holidays, days }: Somewhere): fc.Arbitrary<string> =>
  fc
    .record({
      week: fc.constantFrom(...weeks),
      publicHolidays: fc.boolean(),
      closed: fc.option(fc.constantFrom(...days), { nil: null }),
    })
    .map(({ week, publicHolidays, closed }) =>
      [
        week,
        ...(publicHolidays ? [`closed on public holidays of ${holidays}`] : []),
        ...(closed === null ? [] : [`closed ${closed}`]),
      ].join('\n  '),
    );
