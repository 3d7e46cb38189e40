import { installRuntime } from '@smk/worker-app';

const nothing = (): void => {};

// Before the first server or worker of a file, which would install a runtime that talks.
installRuntime({ debug: nothing, info: nothing, warn: nothing, error: nothing });
