import type { Statements } from '../../../../kernel/service/database/statements';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { STOP_AFTER_HOURS } from '../../rules/accessLog/signing';

/** SQLSTATE of the database's own refusal: the oldest leaf without a checkpoint has waited too long. */
const NO_CHECKPOINT = 'HUB02';

/** Where leaves came to stand. */
export interface Appended {
  /** Number of the first of them, decimal. */
  readonly first: string;
  /** Leaves of the log after them, decimal. */
  readonly size: string;
}

/**
 * Appends canonical leaves to the log in one statement, which is one transaction: they stand there for good when this
 * resolves. Throws ACCESS_NOT_LOGGED when no checkpoint could be signed for hours; a failure of the database as such.
 */
export async function appendLeaves(statements: Statements, leaves: readonly string[]): Promise<Appended> {
  try {
    const [row] = await statements.run<{ first: string; size: string }>(
      'SELECT first::text, size::text FROM access_append($1, make_interval(hours => $2::int))',
      [leaves.join('\n'), STOP_AFTER_HOURS],
    );
    return row as Appended;
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_CHECKPOINT) throw error;
    throw new CataloguedError('ACCESS_NOT_LOGGED', { reason: 'NO_CHECKPOINT', limit: `${STOP_AFTER_HOURS} h` });
  }
}
