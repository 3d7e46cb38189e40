import { findProgram, type Find } from './executables/find-program.ts';
import { temporalCli, temporalTestServer } from './executables/pinned.ts';

/** The path of Temporal's command line program, which holds its server. Throws `HostFailure`. */
export const findTemporal = (find: Find): Promise<string> => findProgram(temporalCli, find);

/** The path of Temporal's test server, which skips time. Throws `HostFailure`. */
export const findTestServer = (find: Find): Promise<string> => findProgram(temporalTestServer, find);
