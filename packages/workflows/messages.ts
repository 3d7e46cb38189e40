import { actUpdate, nudgeSignal, stateQuery, type Act, type ActResult, type Case } from '@smk/plan';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** Somebody does something; answered once the step it led to is committed. */
export const act = defineUpdate<ActResult, [Act]>(actUpdate);

/** Something may wait in the rows of inputs, or have come due. */
export const nudge = defineSignal(nudgeSignal);

/** The case as it stands. */
export const state = defineQuery<Case>(stateQuery);
