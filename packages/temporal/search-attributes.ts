import { searchAttributes } from '@smk/plan';
import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import { isAnswer } from './answers-of-temporal.ts';

const company = defineSearchAttributeKey(searchAttributes.company, SearchAttributeType.KEYWORD);
const plan = defineSearchAttributeKey(searchAttributes.plan, SearchAttributeType.KEYWORD);

/** Temporal's number for a keyword, in `operatorService`. */
const keyword = 2;

/** Makes the search attributes known to the namespace; again changes nothing. A workflow with an unknown one could not start. */
export async function registerSearchAttributes(client: Client): Promise<void> {
  try {
    await client.connection.operatorService.addSearchAttributes({
      namespace: client.options.namespace,
      searchAttributes: { [company.name]: keyword, [plan.name]: keyword },
    });
  } catch (failure) {
    if (!isAnswer(failure, 'already exists')) throw failure;
  }
}

/** What a workflow is found by. No personal data: these are stored in clear. */
export function attributesOf(of: {
  readonly company: string;
  readonly plan?: string | undefined;
}): TypedSearchAttributes {
  const pairs = [{ key: company, value: of.company }];
  return new TypedSearchAttributes(of.plan === undefined ? pairs : [...pairs, { key: plan, value: of.plan }]);
}
