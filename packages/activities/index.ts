export { createIntake } from './intake/intake.ts';
export type {
  Assessed,
  EventsAnswer,
  IncomingEvent,
  IncomingItem,
  IncomingLead,
  Intake,
  IntakePorts,
  LeadAnswer,
  Rejected,
  Taken,
} from './intake/intake.ts';
export { createActs } from './acts/acts.ts';
export type { ActAnswer, ActDelivery, ActPorts, Acts, IncomingAct } from './acts/acts.ts';
export { createActivities } from './steps/activities.ts';
export type { ActivityPorts } from './steps/activities.ts';
