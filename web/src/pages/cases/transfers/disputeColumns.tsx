import type { TableProps } from 'antd';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { words as schemaWords } from '../disputes.generated';
import { Actions, Parties } from './DisputeCells';
import type { Dispute } from './disputeActions';
import { TRANSFER_WORDS } from './transferWords';

/** The columns of the list of disputes, with what can be done on each. */
export function useDisputeColumns(again: () => void): NonNullable<TableProps<Dispute>['columns']> {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: label('JurisdictionDispute.number'),
      width: 135,
      render: (_, { number, openedOn }) => (
        <>
          <span className="case-due">{number}</span>
          <div className="case-sub">{openedOn}</div>
        </>
      ),
    },
    {
      title: words.entity,
      width: 165,
      render: (_, { entity, reason }) => (
        <>
          <EntityLink uscc={entity.uscc} name={entity.name} />
          <div className="case-sub">{reason}</div>
        </>
      ),
    },
    { title: words.parties, render: (_, dispute) => <Parties dispute={dispute} /> },
    {
      title: label('JurisdictionDispute.state'),
      width: 96,
      render: (_, { state }) => label(`JurisdictionState.${state}`),
    },
    {
      title: words.due,
      width: 165,
      render: (_, { state, dueOn, dueBasis }) => (
        <>
          <DueDay day={dueOn} ended={state !== 'NEGOTIATING'} />
          <Basis basis={dueBasis} />
        </>
      ),
    },
    {
      title: words.settled,
      width: 155,
      render: (_, { competent, settledOn, documentNumber }) => (
        <>
          <Department of={competent} />
          <div className="case-sub">
            {settledOn} {documentNumber}
          </div>
        </>
      ),
    },
    { title: words.work, width: 100, render: (_, dispute) => <Actions dispute={dispute} again={again} /> },
  ];
}
