import { isCountry, languageOf, minorDigits } from '@smk/plan';
import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { nameless } from '../1-parse/syntax-tree/tree.ts';
import { scoreTooEarly } from '../problems/logic.ts';
import { notInPlace, notOfEvent, textWithoutQuotes, unknownData, unknownName } from '../problems/names.ts';
import {
  badAmount,
  needsText,
  otherCurrency,
  unknownCountry,
  unknownCurrency,
  unknownLanguage,
  unknownOption,
} from '../problems/types.ts';
import { checkLengthValue } from './check-duration.ts';
import { checkAttribute } from './check-attribute.ts';
import { valuesOfAttribute } from './lead-attributes.ts';
import { aMeaning, usesScores } from './meanings.ts';
import { readMoney } from './money.ts';
import { nearestName } from './nearest-name.ts';
import { currencyOf } from './rules.ts';
import { at, known, type Checked, type Scope } from './scope.ts';
import { shown } from './shown.ts';
import { aType, isText, nothing, type Type } from './types.ts';

/** What an operand is compared with: its type, and its text for the words of a problem. */
export type Beside = { readonly type: Type; readonly text: string };

/** The type of an operand. A name is an option first where it stands beside something with options. */
export function* typeOf(operand: Operand, scope: Scope, beside: Beside | null): Checked<Type> {
  switch (operand.kind) {
    case 'text':
      if (beside?.type.kind === 'language') return yield* typeOfLanguage(operand, operand.text, scope);
      return { kind: 'text' };
    case 'yes/no':
    case 'date':
    case 'moment':
    case '%':
    case 'pp':
      return { kind: operand.kind };
    case 'duration':
      yield* checkLengthValue(operand.length, scope.in);
      return { kind: 'duration' };
    case 'language':
      return yield* typeOfLanguage(operand, operand.tag, scope);
    case 'number':
      return { kind: Number.isInteger(operand.value) ? 'whole number' : 'number' };
    case 'country':
      if (isCountry(operand.code)) return { kind: 'country' };
      // A text field that holds codes of its own, such as a region "UK": the types differ, which is the thing to say.
      if (beside && (isText(beside.type) || beside.type.kind === 'language') && beside.type.kind !== 'nothing')
        return { kind: 'country' };
      yield unknownCountry(at(scope, operand.at), {
        code: operand.code,
        instead: oftenMeant.get(operand.code) ?? null,
      });
      return nothing;
    case 'money':
      return yield* typeOfMoney(operand, scope);
    case 'domain of': {
      const type = yield* typeOf(operand.of, scope, null);
      if (!isText(type))
        yield needsText(at(scope, operand.of.at), { operand: operand.of.name, is: aType(type), asks: 'domain of' });
      return type.kind === 'nothing' || !isText(type) ? nothing : { kind: 'text' };
    }
    case 'name':
      return yield* typeOfName(operand, scope, beside);
  }
}

/** The type that an operand is declared with, `nothing` for an option or an unknown name; reports nothing. */
export function declaredType(operand: Operand, scope: Scope): Type {
  return (operand.kind === 'name' && scope.names.get(operand.name)?.type) || nothing;
}

function* typeOfMoney(money: Extract<Operand, { kind: 'money' }>, scope: Scope): Checked<Type> {
  const read = readMoney(money.currency, money.amount);
  const place = at(scope, money.at);
  const currency = currencyOf(scope.rules);
  if (read === 'no currency') yield unknownCurrency(place, { code: money.currency });
  else if (read === 'too many decimals')
    yield badAmount(place, { written: shown(money), because: `has more decimals than ${money.currency} has` });
  else if (read === 'too much')
    yield badAmount(place, { written: shown(money), because: 'is more than can be counted exactly' });
  // A currency of the company that does not exist is said there.
  else if (currency !== null && minorDigits(currency) !== null && money.currency !== currency)
    yield otherCurrency(place, { written: shown(money), currency, instead: shown({ ...money, currency }) });
  else return { kind: 'money' };
  return nothing;
}

function* typeOfName(name: Name, scope: Scope, beside: Beside | null): Checked<Type> {
  const options = beside?.type.kind === 'one of' ? beside.type.options : null;
  if (options?.includes(name.name)) return { kind: 'one of', options };
  if (beside?.type.kind === 'person' && scope.rules.people.has(name.name)) return { kind: 'person' };
  const meaning = scope.names.get(name.name);
  if (beside?.type.kind === 'language' && !meaning) return yield* typeOfLanguage(name, name.name, scope);
  const place = at(scope, name.at);
  if (meaning?.kind === 'event') {
    yield notInPlace(place, { name: name.name, is: 'an event', wanted: 'a value' });
    return nothing;
  }
  if (meaning && scope.before !== null && usesScores(meaning)) {
    yield scoreTooEarly(place, { name: name.name, in: scope.before });
    return nothing;
  }
  if (meaning?.kind === 'attribute') yield* checkAttribute(name, meaning.name, scope);
  if (meaning) return meaning.type;
  if (mayBeUnread(name.name, scope)) return nothing;
  const of = beside === null ? undefined : scope.names.get(beside.text);
  if (of?.kind === 'attribute') {
    const values = valuesOfAttribute(of.name, scope.rules);
    yield* known(scope.rules, scope.in, name, values.of, values.among);
  } else yield unknownOperand(name, scope, beside);
  return nothing;
}

/** Whether a name may stand in text that could not be read. */
function mayBeUnread(name: string, { rules, event }: Scope): boolean {
  const { unreadable } = rules.tree;
  if (event === null && ['fact', 'let'].some((kind) => unreadable.has(nameless(kind)))) return true;
  return unreadable.has(name) || (event !== null && rules.events.get(event)?.part.body.complete === false);
}

function* typeOfLanguage(written: Operand, tag: string, scope: Scope): Checked<Type> {
  if (languageOf(tag) !== null) return { kind: 'language' };
  const near = oftenSpoken.get(tag.toLowerCase()) ?? null;
  yield unknownLanguage(at(scope, written.at), { written: shown(written), instead: near });
  return nothing;
}

function unknownOperand(name: Name, scope: Scope, beside: Beside | null) {
  const place = at(scope, name.at);
  if (beside?.type.kind === 'person') {
    const { people } = scope.rules;
    const known = [...people.keys()];
    return unknownName(place, { name: name.name, of: 'person', near: nearestName(name.name, known), known, is: null });
  }
  const names = [...scope.names].filter(([, { kind }]) => kind !== 'event').map(([known]) => known);
  const near = nearestName(name.name, names);
  if (beside?.type.kind === 'one of') {
    const { options } = beside.type;
    return unknownOption(place, {
      written: name.name,
      of: beside.text,
      near: nearestName(name.name, options),
      options,
    });
  }
  if (beside?.type.kind === 'country') {
    const code = name.name.toUpperCase();
    return unknownCountry(place, { code: name.name, instead: isCountry(code) ? code : null });
  }
  if (beside?.type.kind === 'text' && near === null) return textWithoutQuotes(place, { name: name.name });
  if (scope.event === null) return unknownName(place, { name: name.name, of: 'fact', near, known: [], is: null });
  const elsewhere = scope.rules.facts.get(name.name);
  return elsewhere
    ? notOfEvent(place, { name: name.name, event: scope.event, is: aMeaning(elsewhere), data: names })
    : unknownData(place, { name: name.name, event: scope.event, near, data: names });
}

/** Languages by the names that people give them. */
const oftenSpoken = new Map([
  ['german', 'de'],
  ['deutsch', 'de'],
  ['english', 'en'],
  ['french', 'fr'],
  ['italian', 'it'],
  ['spanish', 'es'],
  ['dutch', 'nl'],
  ['polish', 'pl'],
  ['portuguese', 'pt'],
]);

/** Codes in use that ISO 3166 does not have. */
export const oftenMeant: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
  ['EN', 'GB'],
]);
