import { Tag } from 'antd';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { moment } from '../../../parts/format';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { words as schemaWords } from '../decision.generated';
import { DESCRIBE_PUBLICATION } from '../lists/repairActions';
import { words as repairWords } from '../repairs.generated';
import { DECISION_WORDS } from './decisionWords';
import type { CreditSide } from './useDecision';

/** The record of a decision among those of its entity. */
export function recordOf(credit: CreditSide | undefined, decision: string) {
  const records = credit?.marketEntity?.creditRecords?.edges ?? [];
  return records.map(({ node }) => node).find(({ documentNumber }) => documentNumber === decision);
}

/** Says that there is nothing where that was read, and that it could not be had where it was not. */
function Nothing({ isRead, says }: { readonly isRead: boolean; readonly says: string }) {
  const words = useWords(DECISION_WORDS);
  return (
    <p className="none" data-empty={isRead || undefined}>
      {isRead ? says : words.unread}
    </p>
  );
}

interface CreditPartProps {
  readonly credit: CreditSide | undefined;
  readonly decision: string;
}

interface RecordChannelsProps extends CreditPartProps {
  /** Code of the department that decided. */
  readonly authority: string;
  onDone(): void;
  /** Whether the viewer may ask for credit records. */
  readonly withRecord: boolean;
}

/** When each channel shows the credit record of the decision, and which rules contradict one another on it. */
export function RecordChannels({ credit, decision, withRecord, authority, onDone }: RecordChannelsProps) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  const { session } = useSession();
  const record = recordOf(credit, decision);
  const describes = session.roles.includes('credit-handler') && actsFor(session, authority);
  const field = (name: string) => label(`CreditChannelTerm.${name}`);
  if (!withRecord) return <p className="none">{words.recordNotYours}</p>;
  if (!record) return <Nothing isRead={Boolean(credit?.marketEntity?.creditRecords)} says={words.recordNone} />;
  return (
    <>
      <p>
        {label('CreditRecord.severity')}：{record.severity ? label(`DishonestySeverity.${record.severity}`) : '—'} ·{' '}
        {label('CreditRecord.publicationState')}：
        {record.publicationState ? label(`CreditPublicationState.${record.publicationState}`) : '—'}
      </p>
      {describes && (
        <p className="no-print">
          <FormAction spec={DESCRIBE_PUBLICATION} words={repairWords} base={{ record: record.id }} onDone={onDone} />
        </p>
      )}
      <PlainTable
        caption={words.record}
        rows={record.channels}
        rowKey={({ channel }) => String(channel)}
        columns={[
          { title: field('channel'), cell: ({ channel }) => label(`CreditChannel.${channel}`) },
          {
            title: field('state'),
            cell: ({ state, whyNotShown }) =>
              `${label(`CreditChannelState.${state}`)}${whyNotShown ? `（${label(`CreditWhyNotShown.${whyNotShown}`)}）` : ''}`,
          },
          { title: field('publishBy'), cell: ({ publishBy }) => <span className="case-due">{publishBy ?? '—'}</span> },
          { title: field('startsOn'), cell: ({ startsOn }) => <span className="case-due">{startsOn ?? '—'}</span> },
          {
            title: field('shortestEndsOn'),
            cell: ({ shortestEndsOn }) => <span className="case-due">{shortestEndsOn ?? '—'}</span>,
          },
          {
            title: field('mayEndFrom'),
            cell: ({ mayEndFrom }) => <span className="case-due">{mayEndFrom ?? '—'}</span>,
          },
          { title: field('endsOn'), cell: ({ endsOn }) => <span className="case-due">{endsOn ?? '—'}</span> },
          {
            title: words.conflicts,
            cell: ({ conflicts }) =>
              conflicts?.length ? conflicts.map((one) => label(`CreditRuleConflict.${one}`)).join('；') : '—',
          },
        ]}
      />
    </>
  );
}

type Conditions = NonNullable<CreditSide['creditRepairs']>['edges'][number]['node']['openConditions'];

/** What is still missing; nothing is said of it once the application is decided, or where it cannot be read. */
function OpenConditions({ of }: { readonly of: Conditions }) {
  const words = useWords(DECISION_WORDS);
  if (!of) return '—';
  if (of.length === 0) return words.nothingMissing;
  return of.map(({ code, article, missing }) => (
    <div key={code}>
      <span className="hash">{code}</span> {article} {missing.join('、')}
    </div>
  ));
}

/** The applications for repair of the record. */
export function Repairs({ credit, decision }: CreditPartProps) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  const record = recordOf(credit, decision);
  const field = (name: string) => label(`CreditRepair.${name}`);
  const repairs = (credit?.creditRepairs?.edges ?? [])
    .map(({ node }) => node)
    .filter((one) => !record || one.record?.id === record.id);
  if (repairs.length === 0) return <Nothing isRead={Boolean(credit?.creditRepairs)} says={words.repairsNone} />;
  return (
    <PlainTable
      caption={words.repairs}
      rows={repairs}
      rowKey={({ number }) => number}
      columns={[
        { title: field('number'), cell: ({ number }) => number },
        { title: field('state'), cell: ({ state }) => label(`CreditRepairState.${state}`) },
        { title: field('receivedOn'), cell: ({ receivedOn }) => receivedOn },
        {
          title: words.openConditions,
          cell: ({ openConditions }) => <OpenConditions of={openConditions} />,
        },
        {
          title: field('decidedOn'),
          cell: ({ decidedOn, decisionNote }) => `${decidedOn ?? '—'} ${decisionNote ?? ''}`,
        },
        {
          title: field('shareDueOn'),
          cell: ({ shareDueOn, sharedOn }) => <DueDay day={shareDueOn} ended={sharedOn !== null} />,
        },
        { title: field('sharedOn'), cell: ({ sharedOn }) => sharedOn ?? '—' },
      ]}
    />
  );
}

/** The withdrawal of a decision that fell, with who had it and when each was told. */
export function Withdrawn({ credit, fell }: { readonly credit: CreditSide | undefined; readonly fell: boolean }) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  const withdrawal = credit?.withdrawal;
  const field = (name: string) => label(`WithdrawalDelivery.${name}`);
  if (!withdrawal)
    return <Nothing isRead={credit !== undefined} says={fell ? words.withdrawnFell : words.withdrawalNone} />;
  return (
    <>
      <p>
        {words.withdrawnAt}：{moment(withdrawal.withdrawnAt)}
      </p>
      <PlainTable
        caption={words.withdrawal}
        rows={withdrawal.deliveries}
        rowKey={({ channel, holder, hadFactAt }) => `${channel} ${holder} ${hadFactAt}`}
        columns={[
          { title: field('channel'), cell: ({ channel }) => label(`WithdrawalChannel.${channel}`) },
          { title: field('holder'), cell: ({ holder, agreement }) => holder ?? agreement ?? '—' },
          { title: field('department'), cell: ({ department }) => <Department of={department} /> },
          { title: field('hadFactAt'), cell: ({ hadFactAt }) => moment(hadFactAt) },
          { title: field('accessIndex'), cell: ({ accessIndex }) => accessIndex ?? '—' },
          {
            title: words.reached,
            cell: ({ reached }) => (reached ? moment(reached.at) : <Tag color="warning">{words.notReached}</Tag>),
          },
        ]}
      />
    </>
  );
}
