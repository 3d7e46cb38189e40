import type { Answerable, Expectation, Happening } from '@smk/plan';
import {
  answerableText,
  obligationText,
  outcomeText,
  ownerText,
  recycledText,
  stageText,
  type Seen,
} from './instead.ts';
import { attributeText } from './attribute-text.ts';
import { momentText } from './moment-text.ts';

/** What is so where its opposite was expected, as the second half of a sentence. */
export function soText(of: Expectation, seen: Seen): string {
  const { world, at } = seen;
  const handoff = world.handoffs.at(-1);
  switch (of.kind) {
    case 'score':
      return `${of.score} was ${world.explain(at).scores[of.score]}`;
    case 'fired':
      return `${of.line} fired`;
    case 'stage':
    case 'no stage':
      return stageText(seen);
    case 'attribute':
      return attributeText(of.attribute, seen);
    case 'refused':
    case 'insufficient data':
    case 'waiting':
      return outcomeText(world.explain(at));
    case 'recycled until':
      return recycledText(seen);
    case 'closed':
      return 'the lead was closed';
    case 'owner in':
    case 'owner is':
    case 'queued in':
    case 'waits for':
    case 'waits for somebody':
      return ownerText(handoff!);
    case 'passed on':
      return `${of.name} was passed on`;
    case 'owner was reminded':
      return happenedText('reminded', ({ whom }) => whom, 'was reminded', seen);
    case 'offered':
    case 'offered to another member':
      return happenedText('offered', ({ to }) => to, 'was offered it', seen);
    case 'escalated':
    case 'escalated to': {
      const { person, at: told } = handoff!.notices.find(({ about }) => about === 'escalation')!;
      return `${person} was told at ${momentText(seen.plan.company.zone, told)}`;
    }
    case 'handed over':
      return `it was handed over by ${handoff!.rule.name}`;
    case 'breached':
    case 'open':
    case 'due':
    case 'met':
      return obligationText(of.obligation, handoff!, seen);
    case 'ended':
      return `it had ended as ${handoff!.case.ended?.as}`;
    case 'fact':
    case 'no owner':
    case 'asked':
    case 'promise':
    case 'no cases':
    case 'figure':
    case 'not':
      return 'it was not so';
  }
}

function happenedText<Kind extends 'reminded' | 'offered'>(
  kind: Kind,
  whom: (what: Extract<Happening, { readonly kind: Kind }>) => Answerable,
  words: string,
  { world, plan }: Seen,
): string {
  const entry = world.handoffs.at(-1)!.journal.find(({ what }) => what.kind === kind)!;
  const what = entry.what as Extract<Happening, { readonly kind: Kind }>;
  return `${answerableText(whom(what))} ${words} at ${momentText(plan.company.zone, entry.at)}`;
}
