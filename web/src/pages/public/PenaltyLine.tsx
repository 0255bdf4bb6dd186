import { yuan } from '../../parts/format';
import { useLabel } from '../../words/language';
import { words as schemaWords } from './decisions.generated';

interface PenaltyLineProps {
  readonly kind: string | null;
  readonly amount: string | null;
  readonly text: string | null;
}

/** A penalty: its kind and amount, and what the document says; the document alone where it says its kind. */
export function PenaltyLine({ kind, amount, text }: PenaltyLineProps) {
  const label = useLabel(schemaWords);
  const name = kind ? label(`PenaltyKind.${kind}`) : '';
  return <div>{text?.startsWith(name) ? text : [name, amount && yuan(amount), text].filter(Boolean).join(' · ')}</div>;
}
