export const unbuilt = (): never => {
  throw new Error('This part of the activities is not built yet.');
};
