import { IllegalStateError } from '@temporalio/common';
import { makeTelemetryFilterString, Runtime, type LogLevel } from '@temporalio/worker';

/** Where a process says what happens: the methods of a pino logger that are used. */
export type Log = {
  debug(about: object, sentence: string): void;
  info(about: object, sentence: string): void;
  warn(about: object, sentence: string): void;
  error(about: object, sentence: string): void;
};

/** Sets Temporal's runtime up once a process; it traps no signals, since the process handles its own. */
export function installRuntime(log: Log): void {
  const say = (level: LogLevel, sentence: string, about: object = {}): void => {
    switch (level) {
      case 'TRACE':
      case 'DEBUG':
      // Temporal's news of its own start and end interest nobody but whoever debugs it.
      case 'INFO':
        return log.debug(about, sentence);
      case 'WARN':
        return log.warn(about, sentence);
      case 'ERROR':
        return log.error(about, sentence);
    }
  };
  const logger = {
    log: say,
    trace: (sentence: string, about?: object) => say('TRACE', sentence, about),
    debug: (sentence: string, about?: object) => say('DEBUG', sentence, about),
    info: (sentence: string, about?: object) => say('INFO', sentence, about),
    warn: (sentence: string, about?: object) => say('WARN', sentence, about),
    error: (sentence: string, about?: object) => say('ERROR', sentence, about),
  };
  try {
    // The native part says what it has to say through the same log, and not to the terminal.
    const logging = { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} };
    Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging } });
  } catch (failure) {
    // Installed already: by another worker of this process, or by a test's server.
    if (!(failure instanceof IllegalStateError)) throw failure;
  }
}
