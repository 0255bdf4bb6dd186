import { Form, Input, Space, Tag } from 'antd';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { MEASURES_WORDS } from './measuresWords';
import { TellSubject, WithholdCategory } from './NoticeActions';
import {
  NoticeListDocument,
  type NoticeListQuery,
  type SubjectNoticeState,
  words as schemaWords,
} from './notices.generated';

type Row = NonNullable<NoticeListQuery['subjectNotices']>['edges'][number]['node'];

function useColumns() {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { name } = useMatterNames();
  return [
    { title: label('SubjectNotice.number'), dataIndex: 'number', className: 'classification-day' },
    {
      title: shared.entity,
      render: (_: unknown, { entity }: Row) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    { title: shared.matter, render: (_: unknown, { matter }: Row) => name(matter) },
    { title: shared.authority, render: (_: unknown, { authority }: Row) => text(authority.name, authority.nameEn) },
    {
      title: shared.state,
      render: (_: unknown, { state }: Row) => (
        <Tag color={state === 'TOLD' ? 'success' : 'warning'}>{label(`SubjectNoticeState.${state}`)}</Tag>
      ),
    },
    {
      title: words.wayReason,
      render: (_: unknown, { way, withheldReason, explanation }: Row) => (
        <>
          {way && label(`SubjectNoticeWay.${way}`)}
          {withheldReason && label(`WithholdingReason.${withheldReason}`)}
          {explanation && <div className="says classification-long">{explanation}</div>}
        </>
      ),
    },
    {
      title: shared.category,
      render: (_: unknown, { category, level }: Row) =>
        category ? `${label(`IntensityCategory.${category}`)} ${shared.level(level ?? 1)}` : shared.noCategory,
    },
    { title: label('SubjectNotice.doneOn'), dataIndex: 'doneOn', className: 'classification-day' },
  ];
}

/** Notices by which subjects were told their categories, or by which that was withheld. */
export function NoticesPage() {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { state, uscc } = useConditions();
  const pages = useCursorPages(`${state} ${uscc}`);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: NoticeListDocument,
    variables: {
      state: (state as SubjectNoticeState | undefined) ?? null,
      uscc: uscc ?? null,
      after: pages.after ?? null,
    },
  });
  const columns = useColumns();
  const done = () => again(ask);
  const [told, withheld] = [data?.told?.totalCount ?? null, data?.withheld?.totalCount ?? null];
  const actions = holds(session, 'supervision-officer') && (
    <Space>
      <WithholdCategory onDone={done} />
      <TellSubject onDone={done} />
    </Space>
  );
  return (
    <ClassificationFrame
      title={words.noticesTitle}
      says={words.noticesSays}
      error={error}
      extensions={extensions}
      extra={actions}
    >
      <QueryForm>
        <Form.Item name="uscc" label={shared.uscc}>
          <Input allowClear maxLength={18} style={{ width: 220 }} />
        </Form.Item>
      </QueryForm>
      <StatusTallies
        name="state"
        tallies={[
          { value: undefined, label: shared.all, count: told === null || withheld === null ? null : told + withheld },
          { value: 'TOLD', label: label('SubjectNoticeState.TOLD'), count: told },
          { value: 'WITHHELD', label: label('SubjectNoticeState.WITHHELD'), count: withheld },
        ]}
      />
      <Panel title={words.noticesTitle}>
        <ListTable<Row>
          caption={words.noticesTitle}
          page={data?.subjectNotices}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
    </ClassificationFrame>
  );
}
