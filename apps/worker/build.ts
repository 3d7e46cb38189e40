import { workflowBundle } from './workflow-bundle.ts';

await workflowBundle();
