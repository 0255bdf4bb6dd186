import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { CASE_WORDS } from '../caseWords';
import { words as schemaWords } from '../decision.generated';
import type { FollowUp } from './useDecision';

/** Where the challenges of a decision stand, and each of them. */
export function Remedies({ followUp }: { readonly followUp: FollowUp }) {
  const label = useLabel(schemaWords);
  const { yes, no } = useWords(CASE_WORDS);
  const field = (name: string) => label(`DecisionRemedy.${name}`);
  const state = label(`DecisionRemedyState.${followUp.remedyState}`);
  return (
    <>
      <p>
        {label('DecisionFollowUp.remedyState')}：{state} · {label('DecisionFollowUp.isStayed')}：
        {followUp.isStayed ? yes : no}
      </p>
      <PlainTable
        caption={label('DecisionFollowUp.remedies')}
        rows={followUp.remedies}
        rowKey={({ kind }) => kind}
        columns={[
          { title: field('kind'), cell: ({ kind }) => label(`DecisionRemedyKind.${kind}`) },
          { title: field('filedOn'), cell: ({ filedOn, filedReference }) => `${filedOn} ${filedReference}` },
          { title: field('body'), cell: ({ body }) => body },
          {
            title: field('stay'),
            cell: ({ stay, stayReason }) =>
              stay ? `${label(`ExecutionStayGround.${stay}`)} ${stayReason ?? ''}` : '—',
          },
          {
            title: field('outcome'),
            cell: ({ outcome, endedOn, endedReference }) =>
              outcome ? `${label(`DecisionRemedyOutcome.${outcome}`)} ${endedOn ?? ''} ${endedReference ?? ''}` : '—',
          },
        ]}
      />
    </>
  );
}
