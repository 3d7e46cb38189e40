import type { PlanRow } from '@smk/store';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { acts as actRoute, reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { once, settled } from '../protocol/idempotency.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { noActiveRules } from './known.ts';
import type { Known } from './known.ts';
import { activeRules, toActiveRules } from './active-rules.ts';
import { checkSources, refuseFailing, refuseNotCarriedOut, runsOf } from './check-rules.ts';
import { checkedRules, publishedRules, rulesRefused, rulesVersion, source } from './rules-rows.ts';
import type { PublishedRules, RulesVersion } from './rules-rows.ts';

const tag = 'rules';
const sources = z.array(source).min(1).max(1000);
const actor = z.string().min(1).max(200).optional();
const draft = z
  .strictObject({ sources })
  .meta({ id: 'RulesDraft', description: 'The `.smk` files, and the list files that they name.' });
const publication = z
  .strictObject({
    sources,
    commit: z.string().max(200).nullable().optional().meta({ description: 'The commit that they are from.' }),
    actor,
  })
  .meta({ id: 'RulesPublication' });
const activation = z.strictObject({ hash: z.string().min(1).max(200), actor });
const versions = z.object({ rows: z.array(rulesVersion) }).meta({ id: 'RulesVersions' });

/** Rules: checked, published, activated. What is broken never replaces what runs. */
export function rulesRoutes(
  ports: Pick<ApiPorts, 'records' | 'language' | 'prove' | 'runTests' | 'now'> & { readonly known: Known },
) {
  const { records, known, now } = ports;

  const active = async () => {
    const found = await records.activePlan();
    if (found === null) throw noActiveRules();
    const row = (await records.plans()).find(({ hash }) => hash === found.hash);
    if (row === undefined) throw new Error(`The active plan ${found.hash} is not among the published ones.`);
    return toActiveRules(found.plan, toVersion(row), found.since);
  };

  return new Hono<Environment>()
    .post(
      '/rules/check',
      reads({
        id: 'checkRules',
        tag,
        summary: 'Say what is wrong with rules',
        answers: { 200: ['The problems, in the order of the text.', checkedRules] },
        refuses: ['malformed_json', 'media_type_unsupported', 'body_too_large'],
      }),
      valid('json', draft),
      (c) => {
        const { value, problems } = checkSources(ports, c.req.valid('json').sources);
        return c.json(
          { sound: value !== undefined, hash: value === undefined ? null : records.planHash(value.plan), problems },
          200,
        );
      },
    )
    .post(
      '/rules/publish',
      actRoute({
        id: 'publishRules',
        tag,
        summary: 'Publish rules, so that they can be activated',
        description:
          'Refused with their problems if they have any, with what this version does not carry out, or with the tests that fail. The same rules again are the same version.',
        answers: { 200: ['They were published before.', publishedRules], 201: ['They are published.', publishedRules] },
        refuses: ['rules_have_problems', 'rules_not_carried_out', 'rules_fail_tests', 'other_company'],
        problems: { 422: rulesRefused },
      }),
      valid('json', publication),
      async (c) => {
        const { sources: given, commit = null } = c.req.valid('json');
        const { value, problems } = checkSources(ports, given);
        if (value === undefined) {
          const errors = problems.filter(({ severity }) => severity === 'error').length;
          throw new Refusal(
            'rules_have_problems',
            `The rules have ${errors === 1 ? 'a problem' : `${errors} problems`}: mend what \`problems\` names, then publish again. What runs is unchanged.`,
            { problems, tests: [] },
          );
        }
        refuseNotCarriedOut(value, problems);
        const tests = runsOf(ports, value);
        refuseFailing(tests, problems);
        const author = c.get('actor');
        const at = now();
        const hash = records.planHash(value.plan);
        const answer = ({ again }: { readonly again: boolean }) => {
          const version: RulesVersion = { hash, publishedAt: at, author, commit, active: false };
          return { status: again ? 200 : 201, body: { version, again, problems, tests } satisfies PublishedRules };
        };
        const answered = await records.publish(
          { plan: value.plan, tests: value.tests, sources: given, commit, author, at },
          once(c, answer),
        );
        const { status, body } = settled(c, answered, answer);
        const stored = (await records.plans()).find((row) => row.hash === hash);
        return c.json(
          stored === undefined || !body.again ? body : { ...body, version: toVersion(stored) },
          status as 200 | 201,
        );
      },
    )
    .post(
      '/rules/activate',
      actRoute({
        id: 'activateRules',
        tag,
        summary: 'Let a published version decide from now on',
        description:
          'Handoffs that run keep the rules they began with. Leads are assessed anew at their next event, or when time changes their answer.',
        answers: { 200: ['The rules that decide now.', activeRules] },
        refuses: ['rules_not_found', 'other_company'],
      }),
      valid('json', activation),
      async (c) => {
        const { hash } = c.req.valid('json');
        if ((await known.plan(hash)) === null)
          throw new Refusal(
            'rules_not_found',
            `No rules are published as \`${hash}\`: \`GET /v1/rules/versions\` lists them.`,
          );
        const answer = () => ({ status: 200, body: { hash } });
        settled(c, await records.activate({ hash, by: c.get('actor'), at: now() }, once(c, answer)), answer);
        return c.json(await active(), 200);
      },
    )
    .get(
      '/rules/versions',
      reads({
        id: 'listRules',
        tag,
        summary: 'Published versions, newest first',
        answers: { 200: ['The versions.', versions] },
      }),
      async (c) => c.json({ rows: (await records.plans()).map(toVersion) }, 200),
    )
    .get(
      '/rules/active',
      reads({
        id: 'activeRules',
        tag,
        summary: 'What the rules that decide now are made of',
        answers: { 200: ['The active rules.', activeRules] },
        refuses: ['no_active_rules'],
      }),
      async (c) => c.json(await active(), 200),
    );
}

function toVersion({ hash, publishedAt, author, commit, active }: PlanRow): RulesVersion {
  return { hash, publishedAt, author, commit, active };
}
