export { due } from './time/due.ts';
