/** One line of progress for the person who waits, on standard error. */
export function progressLine(message: string): void {
  process.stderr.write(`${message}\n`);
}
