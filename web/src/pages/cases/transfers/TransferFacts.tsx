import { Descriptions, Tag } from 'antd';
import { Link } from 'react-router';
import { EntityLink } from '../../../parts/EntityLink';
import { yuan } from '../../../parts/format';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { Basis, VerifiedTag } from '../Basis';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { Hash } from '../Hash';
import { words as schemaWords } from '../transfers.generated';
import type { Transfer } from './transferActions';
import { TRANSFER_WORDS } from './transferWords';

interface TransferProps {
  readonly transfer: Transfer;
}

function Due({ transfer: { dueOn, dueBasis } }: TransferProps) {
  return (
    <>
      <DueDay day={dueOn} />
      <Basis basis={dueBasis} />
    </>
  );
}

function OfCase({ transfer: { caseFile, caseNumber } }: TransferProps) {
  return (
    <>
      <Link to={`/cases/${caseFile}`}>{caseFile}</Link> {caseNumber}
    </>
  );
}

/** Whose case goes to which police, about whom, and what is awaited by when. */
export function TransferHead({ transfer }: TransferProps) {
  const label = useLabel(schemaWords);
  const field = (name: string) => label(`JusticeTransfer.${name}`);
  const { entity, authority, toAuthority, state, stateSince, team } = transfer;
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'state', label: field('state'), children: <Tag>{label(`JusticeTransferState.${state}`)}</Tag> },
        { key: 'since', label: field('stateSince'), children: stateSince },
        { key: 'due', label: field('dueOn'), span: 2, children: <Due transfer={transfer} /> },
        { key: 'entity', label: field('entity'), children: <EntityLink uscc={entity.uscc} name={entity.name} /> },
        { key: 'case', label: field('caseFile'), children: <OfCase transfer={transfer} /> },
        { key: 'from', label: field('authority'), children: <Department of={authority} /> },
        { key: 'to', label: field('toAuthority'), children: <Department of={toAuthority} /> },
        { key: 'team', label: field('team'), children: team.join('、') },
        { key: 'proposedOn', label: field('proposedOn'), children: transfer.proposedOn },
      ]}
    />
  );
}

/** On which standard, amount and circumstance the suspicion stands. */
export function Suspicion({ transfer }: TransferProps) {
  const label = useLabel(schemaWords);
  const text = useText();
  const { standard, amount, circumstance, suspicion } = transfer;
  const found = standard?.circumstances.find(({ code }) => code === circumstance);
  const field = (name: string) => label(`JusticeTransfer.${name}`);
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={[
        {
          key: 'standard',
          label: field('standard'),
          children: standard ? (
            <>
              {text(standard.offence, standard.offenceEn)}（{standard.provision}）{' '}
              <VerifiedTag verified={standard.verified} note={standard.note} />
              <div className="case-sub">
                {standard.source} · {label('JusticeStandard.threshold')} {yuan(standard.threshold)}
              </div>
            </>
          ) : (
            '—'
          ),
        },
        { key: 'amount', label: field('amount'), children: yuan(amount) },
        {
          key: 'circumstance',
          label: field('circumstance'),
          children: found ? text(found.name, found.nameEn) : (circumstance ?? '—'),
        },
        { key: 'suspicion', label: field('suspicion'), children: suspicion },
      ]}
    />
  );
}

/** The evidence of the list by its hashes. */
export function ListedEvidence({ transfer }: TransferProps) {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  return (
    <PlainTable
      caption={words.evidence}
      rows={transfer.evidence}
      rowKey={({ sha256 }) => sha256}
      columns={[
        { title: label('CaseLeadEvidence.sha256'), cell: ({ sha256 }) => <Hash of={sha256} /> },
        { title: label('CaseLeadEvidence.size'), cell: ({ size }) => words.bytes(size) },
        { title: label('CaseLeadEvidence.mediaType'), cell: ({ mediaType }) => mediaType },
      ]}
    />
  );
}
