import { Link } from 'react-router';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { DecideRecusal } from './RecusalActions';
import { type RecusalRowFragment, words as schemaWords } from './visits.generated';
import { VISIT_WORDS } from './visitWords';

interface RecusalColumn {
  readonly title: string;
  cell(row: RecusalRowFragment): React.ReactNode;
}

/** What lists of recusals tell of each. */
export function useRecusalColumns(onChanged: () => void): readonly RecusalColumn[] {
  const words = useWords(VISIT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return [
    { title: label('Recusal.number'), cell: ({ number }) => <span className="one-line">{number}</span> },
    {
      title: label('Recusal.visit'),
      cell: ({ visit, entity }) => (
        <>
          <Link to={`/planner/visits/${visit}`}>{visit}</Link> <EntityLink uscc={entity.uscc} name={entity.name} />
        </>
      ),
    },
    {
      title: label('Recusal.inspector'),
      cell: ({ inspector, authority }) => `${inspector} · ${nameOf(authority)}`,
    },
    { title: label('Recusal.askedBy'), cell: ({ askedBy }) => label(`RecusalSide.${askedBy}`) },
    { title: label('Recusal.reason'), cell: ({ reason }) => reason },
    { title: label('Recusal.requestedOn'), cell: ({ requestedOn }) => requestedOn },
    {
      title: label('Recusal.state'),
      cell: ({ state, decidedOn, decisionReason, draw }) =>
        [label(`RecusalState.${state}`), decidedOn, decisionReason, draw].filter(Boolean).join(' · '),
    },
    { title: words.decide, cell: (recusal) => <DecideRecusal recusal={recusal} onChanged={onChanged} /> },
  ];
}
