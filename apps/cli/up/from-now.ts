const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A CSV text in which each cell such as `-40m`, `-3h` or `-2d` becomes the moment that long before `now`, as ISO 8601. */
export function fromNow(csv: string, now: number): string {
  return csv.replace(/(?<=^|,)-(\d+)([mhd])(?=,|$)/gm, (_, amount: string, unit: keyof typeof units) =>
    new Date(now - Number(amount) * units[unit]).toISOString(),
  );
}
