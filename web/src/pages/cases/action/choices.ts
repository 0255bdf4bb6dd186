import type { Choice } from '../../../parts/choices/choice';

/** What fields are chosen from, by the name that the field gives. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;
