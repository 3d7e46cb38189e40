import { readMoment } from '@smk/engine';
import type { Moment, ZoneTable } from '@smk/plan';

/** Beyond so many different days the memory begins anew. */
const mostDays = 10_000;

/** Reads moments as imports do; those in UTC to the second, as most exports have them, without taking the text apart anew each time. */
export function momentReader(zone: ZoneTable): (given: unknown) => Moment | null {
  const days = new Map<string, Moment | null>();
  return (given) => {
    if (typeof given === 'number') return Number.isSafeInteger(given) ? given : null;
    if (typeof given !== 'string') return null;
    const seconds = given.length === 20 && given.charCodeAt(19) === 0x5a ? secondsOf(given) : -1;
    if (seconds === -1) return readMoment(given, zone);
    const day = given.slice(0, 10);
    let start = days.get(day);
    if (start === undefined) {
      start = readMoment(`${day}T00:00:00Z`, zone);
      if (days.size >= mostDays) days.clear();
      days.set(day, start);
    }
    return start === null ? null : start + seconds * 1000;
  };
}

/** The seconds of the day in `2026-11-20T16:50:00Z`; -1 where it is not written so. */
function secondsOf(text: string): number {
  const separators = text.charCodeAt(10) === 0x54 && text.charCodeAt(13) === 0x3a && text.charCodeAt(16) === 0x3a;
  if (!separators) return -1;
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return -1;
  return hours * 3600 + minutes * 60 + seconds;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}
