import { Link } from 'react-router';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useWords } from '../../../words/language';
import { Clocks } from '../Clocks';
import { CASE_WORDS } from '../caseWords';
import { Department } from '../Department';
import { type CaseQueueQuery, words as schemaWords } from '../queue.generated';
import { QUEUE_WORDS } from '../queueWords';

/** A case file as the queue reads it. */
export type QueueRow = NonNullable<CaseQueueQuery['caseFiles']>['edges'][number]['node'];

/** The columns of the queue. */
export function useQueueColumns() {
  const words = useWords(QUEUE_WORDS);
  const common = useWords(CASE_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: words.number,
      width: 190,
      render: (_: unknown, { number, caseNumber }: QueueRow) => (
        <>
          <Link to={`/cases/${number}`}>{number}</Link>
          <div className="case-sub">{caseNumber}</div>
        </>
      ),
    },
    {
      title: words.entity,
      render: (_: unknown, { entity, cause, sealedOn }: QueueRow) => (
        <>
          {entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : sealedOn && `${common.sealed} ${sealedOn}`}
          <div className="case-sub">{cause}</div>
        </>
      ),
    },
    {
      title: label('EnforcementCaseFile.stage'),
      width: 110,
      render: (_: unknown, { stage }: QueueRow) => label(`CaseStage.${stage}`),
    },
    {
      title: words.clocks,
      width: 370,
      render: (_: unknown, { clocks, pauses }: QueueRow) =>
        clocks.length > 0 ? <Clocks clocks={clocks} pauses={pauses} /> : words.noClock,
    },
    {
      title: words.officer,
      width: 150,
      render: (_: unknown, { officers, authority }: QueueRow) => (
        <>
          {officers.map(({ account }) => account).join('、') || '—'}
          <div className="case-sub">
            <Department of={authority} />
          </div>
        </>
      ),
    },
  ];
}
