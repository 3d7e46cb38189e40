/** Progress is for people: it goes to stderr, a line at a time. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with one sentence for a person. */
export function giveUp(sentence) {
  say(sentence);
  process.exit(1);
}
