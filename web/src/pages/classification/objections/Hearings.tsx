import { Tag } from 'antd';
import { useQuery } from 'urql';
import { actsAs } from '../../../app/office';
import { useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { Clock } from '../shared/Clock';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { AnswerHearing } from './ObjectionActions';
import {
  HearingListDocument,
  type HearingListQuery,
  type PublicationHearingState,
  words as schemaWords,
} from './objections.generated';
import { OBJECTIONS_WORDS } from './objectionsWords';

type Row = NonNullable<HearingListQuery['hearings']>['edges'][number]['node'];

const STATES = ['WAITING', 'HEARD', 'LAPSED'] as const;
const COLOURS: Readonly<Record<string, string>> = { WAITING: 'warning', HEARD: 'success', LAPSED: 'default' };

function useColumns(onDone: () => void) {
  const words = useWords(OBJECTIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const { name } = useMatterNames();
  return [
    { title: label('PublicationHearing.number'), dataIndex: 'number', className: 'classification-day' },
    {
      title: shared.entity,
      render: (_: unknown, { entity }: Row) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    { title: shared.matter, render: (_: unknown, { matter }: Row) => name(matter) },
    {
      title: shared.authority,
      render: (_: unknown, { authority }: Row) => text(authority.name, authority.nameEn),
    },
    {
      title: shared.state,
      render: (_: unknown, { state }: Row) => (
        <Tag color={COLOURS[state] ?? 'default'}>{label(`PublicationHearingState.${state}`)}</Tag>
      ),
    },
    { title: label('PublicationHearing.notifiedOn'), dataIndex: 'notifiedOn', className: 'classification-day' },
    {
      title: words.closes,
      className: 'classification-day',
      render: (_: unknown, { state, closesOn }: Row) => (state === 'WAITING' ? <Clock dueOn={closesOn} /> : closesOn),
    },
    {
      title: label('PublicationHearing.statement'),
      render: (_: unknown, { statement, heardOn, objection }: Row) => (
        <>
          <div className="classification-long">{statement ?? '—'}</div>
          {heardOn && <div className="says">{words.answered(heardOn)}</div>}
          {objection && <span className="hash">{objection}</span>}
        </>
      ),
    },
    {
      title: shared.actions,
      render: (_: unknown, { state, number, version, authority }: Row) =>
        state === 'WAITING' && actsAs(session, 'supervision-officer', authority.code) ? (
          <AnswerHearing number={number} version={version} onDone={onDone} />
        ) : (
          '—'
        ),
    },
  ];
}

/** Hearings of subjects of higher intensity before their categories are published, with their clocks. */
export function Hearings() {
  const words = useWords(OBJECTIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { hearings } = useConditions();
  const pages = useCursorPages(hearings ?? '', 'hearings');
  const [{ data, error, fetching }, ask] = useQuery({
    query: HearingListDocument,
    variables: { state: (hearings as PublicationHearingState | undefined) ?? null, after: pages.after ?? null },
  });
  const columns = useColumns(() => again(ask));
  const counts = {
    WAITING: data?.waiting?.totalCount ?? null,
    HEARD: data?.heard?.totalCount ?? null,
    LAPSED: data?.lapsed?.totalCount ?? null,
  };
  const known = STATES.flatMap((state) => counts[state] ?? []);
  const every = known.length === STATES.length ? known.reduce((sum, one) => sum + one, 0) : null;
  return (
    <Panel title={words.hearings}>
      <Faults error={error} />
      <StatusTallies
        name="hearings"
        tallies={[
          { value: undefined, label: shared.all, count: every },
          ...STATES.map((value) => ({
            value,
            label: label(`PublicationHearingState.${value}`),
            count: counts[value],
          })),
        ]}
      />
      <ListTable<Row>
        caption={words.hearings}
        page={data?.hearings}
        pages={pages}
        loading={fetching}
        rowKey={({ number }) => number}
        columns={columns}
      />
    </Panel>
  );
}
