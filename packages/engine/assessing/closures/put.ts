/**
 * Writes a member of a record. The first 32 sites are written out, for the reason given at `load`: a place that always writes the
 * same name is several times as fast. Whoever writes hands out sites, one for each name in each record.
 */
export function put<T>(site: number, record: Record<string, T>, name: string, value: T): void {
  switch (site) {
    case 0:
      record[name] = value;
      return;
    case 1:
      record[name] = value;
      return;
    case 2:
      record[name] = value;
      return;
    case 3:
      record[name] = value;
      return;
    case 4:
      record[name] = value;
      return;
    case 5:
      record[name] = value;
      return;
    case 6:
      record[name] = value;
      return;
    case 7:
      record[name] = value;
      return;
    case 8:
      record[name] = value;
      return;
    case 9:
      record[name] = value;
      return;
    case 10:
      record[name] = value;
      return;
    case 11:
      record[name] = value;
      return;
    case 12:
      record[name] = value;
      return;
    case 13:
      record[name] = value;
      return;
    case 14:
      record[name] = value;
      return;
    case 15:
      record[name] = value;
      return;
    case 16:
      record[name] = value;
      return;
    case 17:
      record[name] = value;
      return;
    case 18:
      record[name] = value;
      return;
    case 19:
      record[name] = value;
      return;
    case 20:
      record[name] = value;
      return;
    case 21:
      record[name] = value;
      return;
    case 22:
      record[name] = value;
      return;
    case 23:
      record[name] = value;
      return;
    case 24:
      record[name] = value;
      return;
    case 25:
      record[name] = value;
      return;
    case 26:
      record[name] = value;
      return;
    case 27:
      record[name] = value;
      return;
    case 28:
      record[name] = value;
      return;
    case 29:
      record[name] = value;
      return;
    case 30:
      record[name] = value;
      return;
    case 31:
      record[name] = value;
      return;
    default:
      record[name] = value;
  }
}
