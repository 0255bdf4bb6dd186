import { Input } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { moment } from '../../parts/format';
import { useWords } from '../../words/language';
import type { CheckResult } from '../planner/verifier/checks';
import { isNotable, type Noted, pasted } from './noted';
import { NOTED_WORDS } from './notedWords';

interface HashFieldProps {
  readonly label: string;
  readonly value: string;
  set(text: string): void;
}

function HashField({ label, value, set }: HashFieldProps) {
  const words = useWords(NOTED_WORDS);
  const id = useId();
  const isWrong = !isNotable(value);
  return (
    <div className="noted">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="hash"
        allowClear
        maxLength={80}
        value={value}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => set(pasted(target.value))}
      />
      <small id={`${id}-fault`}>{isWrong && words.noHash}</small>
    </div>
  );
}

interface NotedInputsProps {
  readonly round: string;
  readonly committedAt: string | undefined;
  readonly noted: Noted;
  note(noted: Noted): void;
}

/** Where one gives what one noted before the draw, and where that was published. */
export function NotedInputs({ round, committedAt, noted, note }: NotedInputsProps) {
  const words = useWords(NOTED_WORDS);
  return (
    <fieldset className="noted-values no-print">
      <legend>{words.legend}</legend>
      <p>
        {words.says(committedAt ? moment(committedAt) : '—')} <Link to={`/public/draws/${round}`}>{round}</Link>
      </p>
      <HashField label={words.root} value={noted.root} set={(root) => note({ ...noted, root })} />
      <HashField label={words.frameHash} value={noted.frameHash} set={(frameHash) => note({ ...noted, frameHash })} />
    </fieldset>
  );
}

/** What a sound verdict does not say as long as it was not held against both values noted before the draw. */
export function useLimits(results: readonly CheckResult[]): string | undefined {
  const words = useWords(NOTED_WORDS);
  const done = (one: string): boolean => results.some(({ check }) => check === one);
  const [root, frame] = [done('NOTED_ROOT'), done('NOTED_FRAME')];
  if (root && frame) return words.bothNoted;
  if (root) return words.rootNoted;
  return frame ? words.frameNoted : words.noneNoted;
}
