declare module '*.ohm?raw' {
  const text: string;
  export default text;
}
