import { problemKind } from './kind.ts';

export const personalWithAct = problemKind<{ name: string }>('SMK4125', 'personal with an act', ({ name }) => ({
  sentence: `\`${name}\` is personal, and what comes with an act stands in the journal and in histories.`,
  hint: `Leave \`${name}\` out here, and send it to the lead itself.`,
}));

export const otherInEvent = problemKind<{ name: string; ofLead: string; event: string; ofEvent: string }>(
  'SMK4126',
  'one name for two types',
  ({ name, ofLead, event, ofEvent }) => ({
    sentence: `\`${name}\` is ${ofLead} in the lead and ${ofEvent} in \`${event}\`, which brings it as well.`,
    hint: 'Give both the same type, or one of them another name.',
  }),
);

export const actLacks = problemKind<{ outcome: string; lacks: readonly string[]; with: string }>(
  'SMK6014',
  'act without what it asks for',
  ({ outcome, lacks, with: data }) => ({
    sentence: `\`${outcome}\` is said with ${lacks.map((name) => `\`${name}\``).join(' and ')}, and that is missing here.`,
    hint: `Write \`${data}\` behind \`${outcome}\`, with values of your own.`,
  }),
);

export const notAskedFor = problemKind<{
  name: string;
  outcome: string;
  asked: readonly string[];
  near: string | null;
}>('SMK6015', 'more than an act asks for', ({ name, outcome, asked, near }) => ({
  sentence:
    asked.length === 0
      ? `\`${outcome}\` is said without anything else, and so without \`${name}\`.`
      : `\`${outcome}\` is said with ${asked.map((one) => `\`${one}\``).join(' and ')}, and not with \`${name}\`.`,
  hint: near === null ? null : `Did you mean \`${near}\`?`,
}));
