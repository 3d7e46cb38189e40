export { createIntake } from './intake/intake.ts';
export type { IncomingItem, IncomingLead, Intake, IntakePorts } from './intake/intake.ts';
export type { IncomingEvent } from './intake/read-events.ts';
export type { EventsAnswer, LeadAnswer, Rejected, ResubmitAnswer, Taken, VerdictAnswer } from './intake/answers.ts';
export type { Assessed } from './intake/assess.ts';
export { createActs } from './acts/acts.ts';
export type { ActAnswer, ActDelivery, ActPorts, Acts, IncomingAct } from './acts/acts.ts';
export { createActivities } from './steps/activities.ts';
export type { ActivityPorts } from './steps/activities.ts';
