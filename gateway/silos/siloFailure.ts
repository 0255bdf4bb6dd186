/** How a call to a silo failed: it could not be reached, or it did not answer in time. */
export type SiloFault = 'SILO_DOWN' | 'SILO_LATE';

/** A call that brought no answer. Its message is for the log alone: it may hold an address. */
export class SiloFailure extends Error {
  constructor(
    readonly fault: SiloFault,
    message: string,
    /** Whether it speaks against the silo's health; a deadline cut short by the operation's own does not. */
    readonly counts: boolean = true,
  ) {
    super(message);
    this.name = 'SiloFailure';
  }
}
