/** Stands in for React's developer tools, which a shipped dashboard does not carry. */
const devtools = { initialize(): void {}, connectToDevTools(): void {} };
export const { initialize, connectToDevTools } = devtools;
// oxlint-disable-next-line import/no-default-export -- Ink imports it so
export default devtools;
