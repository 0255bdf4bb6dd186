import { Tag, Tooltip } from 'antd';
import { yuan } from '../../parts/format';
import { useWords } from '../../words/language';
import { CASE_WORDS } from './caseWords';

/** A number of the law: what it is, where it comes from, and whether its text was read. */
export interface LegalNumber {
  readonly id: string;
  readonly value: number;
  readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR' | 'HOUR' | 'PERSON' | 'FEN' | 'PPM';
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note?: string | null;
}

/** Says a number of the law with its unit. */
export function useNumber(): (number: Pick<LegalNumber, 'value' | 'unit'>) => string {
  const words = useWords(CASE_WORDS);
  return ({ value, unit }) => (unit === 'FEN' ? yuan(String(value)) : words[unit](value));
}

/** Whether the text of a number was read; what was not is told on hover and on focus. */
export function VerifiedTag({ verified, note }: Pick<LegalNumber, 'verified' | 'note'>) {
  const words = useWords(CASE_WORDS);
  const tag = (
    <Tag color={verified ? 'success' : 'warning'} {...(note ? { tabIndex: 0 } : {})}>
      {verified ? words.verified : words.unverified}
      {note ? ' ⓘ' : ''}
    </Tag>
  );
  return note ? <Tooltip title={note}>{tag}</Tooltip> : tag;
}

/** What sets a term: how long it is, working or calendar days, the article, and whether it was verified. */
export function Basis({ basis }: { readonly basis: readonly LegalNumber[] | LegalNumber | null | undefined }) {
  const say = useNumber();
  const all = basis ? [basis].flat() : [];
  return all.map((one) => (
    <div key={one.id} className="case-basis">
      {say(one)} · {one.source} {one.article} <VerifiedTag verified={one.verified} note={one.note ?? null} />
    </div>
  ));
}
