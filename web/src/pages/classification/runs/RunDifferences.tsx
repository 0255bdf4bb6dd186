import { useQuery } from 'urql';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useGrade } from '../shared/useGrade';
import { RunDifferencesDocument, type RunDifferencesQuery, words as schemaWords } from './run.generated';
import { RUNS_WORDS } from './runsWords';

type Page = NonNullable<NonNullable<RunDifferencesQuery['readingDifferences']>['subjects']>;
type Row = Page['edges'][number]['node'];

/** On whom the two readings of 調高 lead to different categories. */
export function RunDifferences({ number }: { readonly number: string }) {
  const words = useWords(RUNS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const grade = useGrade(label);
  const pages = useCursorPages(number);
  const [{ data, error, fetching }] = useQuery({
    query: RunDifferencesDocument,
    variables: { number, direction: null, after: pages.after ?? null },
  });
  const found = data?.readingDifferences;
  return (
    <Panel title={words.differences} extra={found && words.declared(label(`RaisingReading.${found.declared}`))}>
      <Faults error={error} />
      {found && <p>{words.differencesSays(found.tighten, found.relax)}</p>}
      <ListTable<Row>
        caption={words.differences}
        page={found?.subjects}
        pages={pages}
        loading={fetching}
        rowKey={({ entity, direction }) => `${entity?.uscc} ${direction}`}
        columns={[
          {
            title: shared.entity,
            render: (_, { entity }) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
          },
          { title: words.direction, render: (_, { direction }) => label(`ChangeDirection.${direction}`) },
          { title: label('ReadingDifference.standing'), render: (_, { standing }) => grade(standing) },
          { title: label('ReadingDifference.placed'), render: (_, { placed }) => grade(placed) },
          { title: label('ReadingDifference.underIntensity'), render: (_, row) => grade(row.underIntensity) },
          { title: label('ReadingDifference.underStanding'), render: (_, row) => grade(row.underStanding) },
        ]}
      />
    </Panel>
  );
}
