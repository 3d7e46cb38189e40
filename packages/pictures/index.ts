export type { Picture } from './drawn/picture.ts';
export { journey } from './drawn/journey.ts';
export { handoffFlow } from './drawn/handoff-flow.ts';
export { teamWeek } from './drawn/team-week.ts';
export { toMermaid } from './mermaid/to-mermaid.ts';
export { toSvg } from './svg/to-svg.ts';
