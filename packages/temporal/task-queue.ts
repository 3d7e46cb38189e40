/** Where the workers of an installation look for work. One namespace holds one installation. */
export const taskQueue = 'smk';
