import { Tag } from 'antd';
import { moment } from '../../parts/format';
import { useText, useWords } from '../../words/language';
import { ENTITY_WORDS } from './entityWords';
import { useAnswer } from './Section';

/** A name in both languages. */
export interface Named {
  readonly name: string;
  readonly nameEn: string;
}

/** Where a fact comes from and its two times. */
export interface OriginOfFact {
  readonly sourceDepartment: Named;
  readonly observedAt: string;
  readonly recordedAt: string;
}

/** A name in the chosen language; a dash where there is none. */
export function useNamed(): (named: Named | null | undefined) => string {
  const text = useText();
  return (named) => (named ? text(named.name, named.nameEn) : '—');
}

/** A day that is not broken over lines; a dash where there is none. */
export function Day({ on }: { readonly on: string | null | undefined }) {
  return <span className="day">{on ?? '—'}</span>;
}

/** Who supplied a fact, since when it is so, and when the hub recorded it. */
export function Origin({ fact }: { readonly fact: OriginOfFact }) {
  const words = useWords(ENTITY_WORDS);
  const named = useNamed();
  const { markedAfter } = useAnswer();
  const later = markedAfter !== null && Date.parse(fact.recordedAt) > markedAfter;
  return (
    <small className="origin">
      {named(fact.sourceDepartment)}
      <br />
      {words.observed} {moment(fact.observedAt)}
      <br />
      {words.recorded} {moment(fact.recordedAt)} {later && <Tag color="warning">{words.later}</Tag>}
    </small>
  );
}
