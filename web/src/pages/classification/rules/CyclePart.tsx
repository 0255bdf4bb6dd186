import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

function AdjustingKind({ kind, codes }: { readonly kind: string; readonly codes: readonly string[] }) {
  const label = useLabel(schemaWords);
  return (
    <>
      {label(`SupervisionEvidenceKind.${kind}`)}
      {codes.length > 0 && <span className="hash">（{codes.join('、')}）</span>}
    </>
  );
}

function YesNo({ is }: { readonly is: boolean }) {
  const words = useWords(SHARED_WORDS);
  return is ? words.yes : words.no;
}

/** How often subjects are evaluated, and what leads to an evaluation at once. */
export function CyclePart({ rules }: { readonly rules: RuleSetRow }) {
  const words = useWords(RULES_WORDS);
  return (
    <Panel title={words.cycle}>
      <p>{words.months(rules.cycle.months)}</p>
      <PlainTable
        caption={words.adjusting}
        rows={rules.cycle.adjusting}
        rowKey={({ kind, codes, grades }) => `${kind} ${(codes ?? []).join()} ${(grades ?? []).join()}`}
        columns={[
          {
            title: words.adjusting,
            cell: ({ kind, codes, grades }) => (
              <AdjustingKind kind={kind} codes={[...(codes ?? []), ...(grades ?? [])]} />
            ),
          },
          { title: words.abnormal, cell: ({ abnormal }) => <YesNo is={abnormal} /> },
        ]}
      />
    </Panel>
  );
}
