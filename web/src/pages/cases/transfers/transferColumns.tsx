import type { TableProps } from 'antd';
import { Link } from 'react-router';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useText, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { type JusticeTransfersQuery, words as schemaWords } from '../transfers.generated';
import { TRANSFER_WORDS } from './transferWords';

/** A transfer to the police as the list reads it. */
export type TransferRow = NonNullable<JusticeTransfersQuery['justiceTransfers']>['edges'][number]['node'];

/** The columns of the list of transfers. */
export function useTransferColumns(): NonNullable<TableProps<TransferRow>['columns']> {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return [
    {
      title: label('JusticeTransfer.number'),
      width: 150,
      render: (_, { number, proposedOn }) => (
        <>
          <Link to={`/cases/transfers/${number}`}>{number}</Link>
          <div className="case-sub">{proposedOn}</div>
        </>
      ),
    },
    {
      title: words.entity,
      width: 190,
      render: (_, { entity, caseFile, caseNumber }) => (
        <>
          <EntityLink uscc={entity.uscc} name={entity.name} />
          <div className="case-sub">
            {caseFile} {caseNumber}
          </div>
        </>
      ),
    },
    {
      title: words.fromTo,
      render: (_, { authority, toAuthority, standard }) => (
        <>
          <Department of={authority} /> → <Department of={toAuthority} />
          <div className="case-sub">{standard && text(standard.offence, standard.offenceEn)}</div>
        </>
      ),
    },
    {
      title: label('JusticeTransfer.state'),
      width: 130,
      render: (_, { state, sentLate, returnedBy, returnCode }) => (
        <>
          {label(`JusticeTransferState.${state}`)}
          <div className="case-sub">
            {sentLate && words.sentLate}
            {returnedBy && `${label(`JusticeSender.${returnedBy}`)}：${label(`JusticeBounce.${returnCode}`)}`}
          </div>
        </>
      ),
    },
    {
      title: words.due,
      width: 230,
      render: (_, { dueOn, dueBasis }) => (
        <>
          <DueDay day={dueOn} />
          <Basis basis={dueBasis} />
        </>
      ),
    },
    {
      title: words.receipt,
      width: 130,
      render: (_, { receiptNumber, receivedOn }) => (
        <>
          {receiptNumber ?? '—'}
          <div className="case-sub">{receivedOn}</div>
        </>
      ),
    },
  ];
}
