import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { yuan } from '../../../parts/format';
import { useLabel } from '../../../words/language';
import { words as schemaWords } from '../case.generated';
import type { CaseFile } from './caseFile';

type PenaltyTold = NonNullable<CaseFile['decision']>['penalties'][number];

/** Penalties with their sums in yuan. */
export function Penalties({ of }: { readonly of: readonly PenaltyTold[] }) {
  const label = useLabel(schemaWords);
  if (of.length === 0) return '—';
  return of.map(({ kind, amount, text }) => (
    <div key={`${kind} ${amount} ${text}`}>
      <strong>{label(`PenaltyKind.${kind}`)}</strong> {amount !== null && yuan(amount)}
      {text && <div className="case-sub">{text}</div>}
    </div>
  ));
}

/** A name and what is stated of it. */
export type Item = readonly [label: string, children: ReactNode];

/** Facts of one kind below one another. */
export function Facts({ items }: { readonly items: readonly Item[] }) {
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={items.map(([name, children]) => ({ key: name, label: name, children }))}
    />
  );
}
