import { Tag } from 'antd';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { words as schemaWords } from '../case.generated';
import { CASE_WORDS } from '../caseWords';
import { Hash } from '../Hash';
import type { CaseFile } from './caseFile';
import { Facts, type Item, Penalties } from './Facts';

/** The reviews of what was proposed. */
export function Reviews({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const common = useWords(CASE_WORDS);
  const field = (name: string) => label(`CaseReview.${name}`);
  return (
    <PlainTable
      caption={label('EnforcementCaseFile.reviews')}
      rows={file.reviews}
      rowKey={({ on, reviewer, kind }) => `${on} ${reviewer} ${kind}`}
      columns={[
        { title: field('kind'), cell: ({ kind }) => label(`CaseReviewKind.${kind}`) },
        { title: field('reviewer'), cell: ({ reviewer }) => reviewer },
        { title: field('on'), cell: ({ on }) => on },
        {
          title: field('passed'),
          cell: ({ passed }) => <Tag color={passed ? 'success' : 'error'}>{passed ? common.yes : common.no}</Tag>,
        },
        { title: field('qualified'), cell: ({ qualified }) => (qualified ? common.yes : common.no) },
        { title: field('afterHearing'), cell: ({ afterHearing }) => (afterHearing ? common.yes : common.no) },
        { title: field('penalties'), cell: ({ penalties }) => <Penalties of={penalties} /> },
      ]}
    />
  );
}

/** What the party was told, what it stated, and its hearing. */
export function Heard({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const field = (name: string) => label(`EnforcementCaseFile.${name}`);
  const { notice, hearing } = file;
  const ofHearing = (name: string) => label(`CaseHearing.${name}`);
  const items: readonly Item[] = [
    [label('CaseNotice.servedOn'), notice?.servedOn ?? '—'],
    [label('CaseNotice.penalties'), <Penalties key="told" of={notice?.penalties ?? []} />],
    [field('rightsWaivedOn'), file.rightsWaivedOn ?? '—'],
    [field('statementReceivedOn'), file.statementReceivedOn ?? '—'],
    [field('statementReviewedOn'), file.statementReviewedOn ?? '—'],
  ];
  const heard: readonly Item[] = hearing
    ? [
        [ofHearing('requestedOn'), hearing.requestedOn],
        [ofHearing('chair'), hearing.chair ?? '—'],
        [ofHearing('scheduledOn'), hearing.scheduledOn ?? '—'],
        [ofHearing('heldOn'), hearing.heldOn ?? '—'],
        [ofHearing('recordSha256'), <Hash key="record" of={hearing.recordSha256} />],
        [ofHearing('waivedOn'), hearing.waivedOn ?? '—'],
      ]
    : [[field('hearing'), '—']];
  return <Facts items={[...items, ...heard]} />;
}

/** The discussion of the heads, the decision with its penalties, its service, or why there is none. */
export function Decided({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const text = useText();
  const { discussion, decision, service, ending } = file;
  const items: Item[] = [
    [
      label('EnforcementCaseFile.discussion'),
      discussion ? `${discussion.heldOn} ${discussion.heads.join('、')}：${discussion.conclusion}` : '—',
    ],
  ];
  if (decision) {
    items.push(
      [label('CaseDecision.number'), `${decision.number} ${decision.title}`],
      [label('CaseDecision.decidedOn'), `${decision.decidedOn} · ${decision.decidedBy}`],
      [label('CaseDecision.outcome'), label(`DecisionOutcome.${decision.outcome}`)],
      [label('CaseDecision.penalties'), <Penalties key="decided" of={decision.penalties} />],
    );
  } else items.push([label('EnforcementCaseFile.decision'), '—']);
  items.push([
    label('EnforcementCaseFile.service'),
    service ? `${service.servedOn} ${label(`CaseServiceMethod.${service.method}`)}` : '—',
  ]);
  if (ending) items.push([text('终结', 'Ending'), `${ending.on} ${ending.by} ${ending.code} ${ending.reason ?? ''}`]);
  return <Facts items={items} />;
}
