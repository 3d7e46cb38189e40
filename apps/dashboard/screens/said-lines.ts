import type { Drawn } from '../components/lines.tsx';
import { safeText } from '../present/safe-text.ts';
import { wrap } from '../present/wrap.ts';
import { askedNow, type Asked, type Mode } from '../state/state.ts';
import type { FrameInput } from './frame.ts';

/** The most lines that what is said may take from the list. */
const most = 3;

/** What is said above the keys: a question, what came of a deed, trouble, or the filter; always one line at least. */
export function saidLines(input: FrameInput): readonly Drawn[] {
  const { text, tone } = said(input);
  return wrap(text, input.columns - 2)
    .slice(0, most)
    .map((line) => ({ text: ` ${line}`, tone }));
}

function said({ state, trouble }: FrameInput): Required<Pick<Drawn, 'text' | 'tone'>> {
  const { mode, message } = state;
  if (mode.kind === 'filtering') return { text: `/ ${safeText(mode.draft)}▏`, tone: 'head' };
  const asked = askedNow(mode);
  if (mode.kind === 'filling' && asked !== null)
    return {
      text: `${labelOf(mode)}: ${safeText(asked.name)} (${wanted(asked)}) ${safeText(mode.draft)}▏${message === null ? '' : ` ${message.text}`}`,
      tone: 'soon',
    };
  if (mode.kind === 'confirming') {
    const label = labelOf(mode);
    // A key that does nothing here is told of beside the question, which stays.
    return { text: `${label}? y to do it, esc to go back${message === null ? '' : `. ${message.text}`}`, tone: 'soon' };
  }
  if (message !== null)
    return { text: `${message.tone === 'bad' ? '! ' : ''}${safeText(message.text)}`, tone: message.tone };
  if (trouble !== null) return { text: `! ${safeText(trouble)}`, tone: 'bad' };
  // Where something is open in full the filter's keys do nothing.
  const filter = mode.kind === 'list' ? state.filter[state.screen] : '';
  return { text: filter === '' ? '' : `filter: ${safeText(filter)}   / changes it, x shows everything`, tone: 'soon' };
}

/** What was chosen, with what is said of it so far. */
function labelOf({ choice, index, said: data }: Extract<Mode, { kind: 'filling' | 'confirming' }>): string {
  const label = choice.options[index]?.label ?? '';
  const saidSo = Object.entries(data).map(([name, value]) => `${name} ${value}`);
  return safeText(saidSo.length === 0 ? label : `${label} with ${saidSo.join(', ')}`);
}

const examples: Readonly<Record<string, string>> = {
  money: 'money, such as EUR 12_000',
  date: 'a day, such as 2027-01-10',
  moment: 'a moment, such as 2027-01-10 09:00',
  duration: 'a length of time, such as 14 days',
  'yes/no': 'yes or no',
};

const wanted = ({ type, options }: Asked): string =>
  options.length > 0 ? safeText(options.join(', ')) : (examples[type] ?? safeText(type));
