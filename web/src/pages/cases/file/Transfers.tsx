import { Link } from 'react-router';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { words as schemaWords } from '../case.generated';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { words as referralWords } from '../referrals.generated';
import { PROPOSE_TRANSFER, usePolice, useStandards } from '../transfers/proposeTransfer';
import { HAND_ON } from '../transfers/referralActions';
import { words as transferWords } from '../transfers.generated';
import type { CaseFile, FileTransfers, Standards } from './caseFile';
import { FILE_WORDS } from './fileWords';

/** Stages from which a case can be transferred. */
const TRANSFERABLE: readonly string[] = ['FILED', 'INVESTIGATING', 'SUSPENDED', 'CLOSED_FOR_DECISION'];

/** Transfers that came to their end. */
const ENDED: readonly string[] = ['DECLINED', 'RETURNED', 'CLOSED'];

interface TransfersProps {
  readonly file: CaseFile;
  /** Transfers of the case; undefined where they cannot be read. */
  readonly transfers: FileTransfers | undefined;
  readonly standards: Standards;
  onDone(): void;
}

function Propose({ file, transfers, standards, onDone }: TransfersProps) {
  const { session } = useSession();
  const choices = {
    ...useStandards(standards),
    police: usePolice(file.authority.code),
    accounts: file.officers.map(({ account }) => ({ value: account, label: account })),
  };
  const isOpen = transfers?.some(({ state }) => !ENDED.includes(state)) ?? true;
  const may =
    session.roles.includes('case-officer') &&
    actsFor(session, file.authority.code) &&
    TRANSFERABLE.includes(file.stage);
  if (!may || isOpen) return null;
  return (
    <FormAction
      spec={PROPOSE_TRANSFER}
      words={transferWords}
      base={{ caseFile: file.number }}
      choices={choices}
      initialValues={{
        toAuthority: choices.police[0]?.value,
        team: file.officers.map(({ account }) => account),
        evidence: [{}],
      }}
      onDone={onDone}
    />
  );
}

function HandOn({ file, onDone }: Pick<TransfersProps, 'file' | 'onDone'>) {
  const { session } = useSession();
  const letters = file.documents
    .filter(({ part }) => part === 'TRANSFER_LETTER')
    .map(({ sha256, on }) => ({ value: sha256, label: `${on} ${sha256.slice(0, 12)}…` }));
  const may =
    session.roles.includes('case-head') && actsFor(session, file.authority.code) && TRANSFERABLE.includes(file.stage);
  if (!may || letters.length === 0 || !file.entity) return null;
  return (
    <FormAction
      spec={HAND_ON}
      words={referralWords}
      base={{
        authority: file.authority.code,
        uscc: file.entity.uscc,
        kind: 'TRANSFER',
        handOn: { caseFile: file.number },
      }}
      choices={{ letters }}
      onDone={onDone}
    />
  );
}

/** The transfers of a case to the police, how to propose one, and how to hand the case on to another agency. */
export function Transfers(props: TransfersProps) {
  const words = useWords(FILE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const field = (name: string) => label(`JusticeTransfer.${name}`);
  return (
    <Panel
      title={words.transfers}
      id="part-transfers"
      extra={
        <div className="case-actions">
          <Propose {...props} />
          <HandOn file={props.file} onDone={props.onDone} />
        </div>
      }
    >
      {props.transfers?.length === 0 ? (
        <p className="none" data-empty>
          {words.transfersNone}
        </p>
      ) : (
        <PlainTable
          caption={words.transfers}
          rows={props.transfers}
          rowKey={({ number }) => number}
          columns={[
            {
              title: field('number'),
              cell: ({ number }) => <Link to={`/cases/transfers/${number}`}>{number}</Link>,
            },
            { title: field('toAuthority'), cell: ({ toAuthority }) => <Department of={toAuthority} /> },
            {
              title: field('standard'),
              cell: ({ standard }) => (standard ? text(standard.offence, standard.offenceEn) : '—'),
            },
            { title: field('proposedOn'), cell: ({ proposedOn }) => <span className="case-due">{proposedOn}</span> },
            { title: field('state'), cell: ({ state }) => label(`JusticeTransferState.${state}`) },
            { title: field('dueOn'), cell: ({ dueOn }) => <DueDay day={dueOn} /> },
            {
              title: field('receiptNumber'),
              cell: ({ receiptNumber, receivedOn }) => (receiptNumber ? `${receiptNumber} ${receivedOn ?? ''}` : '—'),
            },
            {
              title: field('returnReason'),
              cell: ({ returnedBy, returnCode, returnReason }) =>
                returnedBy
                  ? `${label(`JusticeSender.${returnedBy}`)} ${label(`JusticeBounce.${returnCode}`)}：${returnReason ?? ''}`
                  : '—',
            },
          ]}
        />
      )}
    </Panel>
  );
}
