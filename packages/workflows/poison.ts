/*
 * What would let another process's time or text into a workflow is taken away before any of it runs.
 * The bundle preloads this module, since shared prototypes are frozen once a workflow is made.
 */
const world = globalThis as unknown as Record<string, unknown>;

// `Intl` follows the machine's own tables, and formats the machine's own clock; `Temporal.Now` reads it.
Reflect.deleteProperty(world, 'Intl');
Reflect.deleteProperty(world, 'Temporal');

// `new someDate.constructor()` would reach past the workflow's clock to the machine's.
const dates = Date.prototype;
if (!Object.isFrozen(dates)) Object.defineProperty(dates, 'constructor', { value: Date });
