// Files that tests read as text.
declare module '*?raw' {
  const text: string;
  export default text;
}

// Modules that a test goes through, as Vite brings them.
interface ImportMeta {
  glob<T>(pattern: string, how: { readonly eager: true }): Readonly<Record<string, T>>;
}
