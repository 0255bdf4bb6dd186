import { Tag } from 'antd';
import { useQuery } from 'urql';
import { actsAs, actsFor } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { again } from '../shared/useRefresh';
import { DecideKeyObject, PutOnKeyList, TakeOffKeyList } from './KeyListActions';
import {
  KeyListObjectsDocument,
  type KeyListObjectsQuery,
  type KeyListPageQuery,
  words as schemaWords,
} from './keyLists.generated';
import { MEASURES_WORDS } from './measuresWords';

type KeyList = NonNullable<KeyListPageQuery['keyLists']>['edges'][number]['node'];
type Row = NonNullable<NonNullable<KeyListObjectsQuery['keyList']>['objects']>['edges'][number]['node'];

const COLOURS: Readonly<Record<string, string>> = {
  PROPOSED: 'warning',
  LISTED: 'success',
  REMOVAL_PROPOSED: 'warning',
};

interface ListProps {
  readonly list: KeyList;
  onDone(): void;
}

function useColumns({ list, onDone }: ListProps) {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const decides = actsAs(session, 'supervision-approver', list.authority.code);
  const proposes = actsAs(session, 'supervision-officer', list.authority.code);
  return [
    {
      title: shared.entity,
      render: (_: unknown, { entity }: Row) => <EntityLink uscc={entity.uscc} name={entity.name} />,
    },
    { title: label('KeyListObject.office'), render: (_: unknown, { office }: Row) => text(office.name, office.nameEn) },
    {
      title: shared.state,
      render: (_: unknown, { state }: Row) => (
        <Tag color={COLOURS[state] ?? 'default'}>{label(`KeyObjectState.${state}`)}</Tag>
      ),
    },
    {
      title: words.reason,
      render: (_: unknown, { reason, removalReason }: Row) => (
        <>
          <div className="classification-long">{reason}</div>
          {removalReason && <div className="says classification-long">{removalReason}</div>}
        </>
      ),
    },
    {
      title: label('KeyListObject.since'),
      className: 'classification-day',
      render: (_: unknown, { since }: Row) => since ?? '—',
    },
    {
      title: label('KeyListObject.until'),
      className: 'classification-day',
      render: (_: unknown, { until }: Row) => until ?? '—',
    },
    {
      title: words.visited,
      className: 'classification-day',
      render: (_: unknown, { visitedOn }: Row) => visitedOn ?? '—',
    },
    {
      title: shared.actions,
      render: (_: unknown, { state, number, version }: Row) => {
        if (decides && (state === 'PROPOSED' || state === 'REMOVAL_PROPOSED')) {
          return <DecideKeyObject number={number} version={version} onDone={onDone} />;
        }
        return proposes && state === 'LISTED' ? (
          <TakeOffKeyList number={number} version={version} onDone={onDone} />
        ) : (
          '—'
        );
      },
    },
  ];
}

/** The objects of one key list as the viewer may see them, and how far they were visited. */
export function KeyListObjects({ list }: { readonly list: KeyList }) {
  const words = useWords(MEASURES_WORDS);
  const { session } = useSession();
  const pages = useCursorPages(list.number, 'objects');
  const seesWork = actsFor(session, list.authority.code) || isCityOversight(session);
  const [{ data, error, fetching }, ask] = useQuery({
    query: KeyListObjectsDocument,
    variables: { number: list.number, showsCoverage: seesWork, after: pages.after ?? null },
  });
  const onDone = () => again(ask);
  const columns = useColumns({ list, onDone });
  const coverage = data?.keyList?.coverage;
  const told =
    coverage && words.coverage(coverage.visited, coverage.objects, `${((coverage.perMille ?? 0) / 10).toFixed(1)}%`);
  const puts = list.state === 'PUBLISHED' && actsAs(session, 'supervision-officer', list.authority.code);
  return (
    <Panel
      title={words.objects(list.number)}
      extra={
        <>
          {told} {puts && <PutOnKeyList list={list.number} onDone={onDone} />}
        </>
      }
    >
      <Faults error={error} />
      <ListTable<Row>
        caption={words.objects(list.number)}
        page={data?.keyList?.objects}
        pages={pages}
        loading={fetching}
        rowKey={({ number }) => number}
        columns={columns}
      />
    </Panel>
  );
}

/** Whether somebody watches over the work of the whole city. */
function isCityOversight(session: Parameters<typeof holds>[0] & { readonly district: string | null }): boolean {
  return session.district === null && holds(session, 'reform-office', 'auditor');
}
