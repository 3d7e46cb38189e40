import type { HandledAttribute, TouchAttribute } from '@smk/plan';
import { problemKind } from './kind.ts';

export const circularAttribute = problemKind<{
  attribute: HandledAttribute;
  decides: 'stage' | 'owner';
  in: string;
}>('SMK4120', 'decided by itself', ({ attribute, decides, in: where }) => ({
  sentence:
    decides === 'owner'
      ? '`owner` is what a route finds, so that no line of it can ask for it.'
      : attribute === 'stage'
        ? `\`stage\` is what the rules decide of the lead, and ${where} helps to decide it.`
        : `\`${attribute}\` comes of handing the lead over, and ${where} helps to decide whether that happens.`,
  hint: decides === 'owner' ? 'Write `last_owner` for whoever had the lead before.' : waysOut[attribute],
}));

const elsewhere = 'Ask for it in a line of a `route`, or where a handoff begins: `when a lead becomes mql where';

const waysOut: Readonly<Record<HandledAttribute, string>> = {
  stage: 'Compare the scores and fields that the stage looks at, or ask for it in a line of a `route`.',
  owner: `${elsewhere} owner is unknown\`.`,
  last_owner: `${elsewhere} last_owner is unknown\`.`,
  team: `${elsewhere} team is unknown\`.`,
  reason: `${elsewhere} reason is unknown\`.`,
};

export const neverTold = problemKind<{ attribute: TouchAttribute; event: string }>(
  'SMK4121',
  'told by no event',
  ({ attribute, event }) => ({
    sentence: `\`${attribute}\` is what the latest event tells that has such data, and no event has.`,
    hint: `Write the data behind an event that brings leads: \`event ${event} { ${attribute} text }\`.`,
  }),
);
