/** The verifier has no command line here. */
export function parseArgs(): never {
  throw new Error('there is no command line');
}
