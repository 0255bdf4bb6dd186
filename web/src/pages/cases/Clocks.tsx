import { useLabel, useWords } from '../../words/language';
import { Basis, type LegalNumber } from './Basis';
import { CASE_WORDS } from './caseWords';
import { DueDay } from './DueDay';
import { words as schemaWords } from './queue.generated';

/** A clock of a case with what sets it. */
export interface Clock {
  readonly kind: string;
  readonly startedOn: string;
  readonly dueOn: string | null;
  readonly spentDays: number | null;
  readonly pausedDays: number | null;
  readonly allowedDays: number | null;
  readonly basis: readonly LegalNumber[];
}

/** Days that are left out of the decision's term. */
export interface Pause {
  readonly to: string | null;
}

interface ClocksProps {
  readonly clocks: readonly Clock[];
  readonly pauses: readonly Pause[];
}

/** The clocks of a case, the one that ends first before the others, each with its days and its article. */
export function Clocks({ clocks, pauses }: ClocksProps) {
  const words = useWords(CASE_WORDS);
  const label = useLabel(schemaWords);
  const isPaused = pauses.some(({ to }) => to === null);
  const undated = ({ kind }: Clock) => (kind === 'DECISION' && isPaused ? words.paused : words.undated);
  const byDay = clocks.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
  return byDay.map((clock) => (
    <div key={`${clock.kind} ${clock.startedOn}`} className="case-clock">
      <strong>{label(`CaseClockKind.${clock.kind}`)}</strong>{' '}
      {clock.dueOn ? <DueDay day={clock.dueOn} /> : undated(clock)}
      {clock.spentDays !== null && clock.allowedDays !== null && (
        <span className="case-sub"> {words.spent(clock.spentDays, clock.allowedDays, clock.pausedDays ?? 0)}</span>
      )}
      <Basis basis={clock.basis} />
    </div>
  ));
}
