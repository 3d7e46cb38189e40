export const unbuilt = (): never => {
  throw new Error('This part of the store is not built yet.');
};
