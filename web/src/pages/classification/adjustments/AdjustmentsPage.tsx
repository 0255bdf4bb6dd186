import { Form, Input, Tag } from 'antd';
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
import { useGrade } from '../shared/useGrade';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import {
  AdjustmentListDocument,
  type AdjustmentListQuery,
  type CategoryAdjustmentState,
  words as schemaWords,
} from './adjustments.generated';
import { ADJUSTMENTS_WORDS } from './adjustmentsWords';
import { type Adjustment, DecideAdjustment } from './DecideAdjustment';
import { ProposeAdjustment } from './ProposeAdjustment';

const COLOURS = { PROPOSED: 'processing', APPROVED: 'success', REFUSED: 'error', WITHDRAWN: 'default' } as const;

function Grounds({ adjustment: { grounds, exemptions, reason } }: { readonly adjustment: Adjustment }) {
  const label = useLabel(schemaWords);
  return (
    <>
      <div className="classification-long">{reason}</div>
      {grounds.map(({ kind, key }) => (
        <div key={`${kind} ${key}`} className="says">
          {label(`AdjustmentGroundKind.${kind}`)} <span className="hash">{key}</span>
        </div>
      ))}
      {exemptions.map((exemption) => (
        <Tag key={exemption}>{label(`ChangeExemption.${exemption}`)}</Tag>
      ))}
    </>
  );
}

function useColumns(onDone: () => void) {
  const words = useWords(ADJUSTMENTS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const grade = useGrade(label);
  const { name } = useMatterNames();
  return [
    { title: label('CategoryAdjustment.number'), dataIndex: 'number', className: 'classification-day' },
    {
      title: shared.entity,
      width: 140,
      render: (_: unknown, { entity }: Adjustment) =>
        entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—',
    },
    {
      title: shared.matter,
      width: 120,
      render: (_: unknown, { matter, authority }: Adjustment) => (
        <>
          {name(matter)}
          <div className="says">{text(authority?.name, authority?.nameEn)}</div>
        </>
      ),
    },
    {
      title: words.change,
      width: 110,
      render: (_: unknown, { standing, proposed, direction }: Adjustment) => (
        <>
          {grade(standing)} → {grade(proposed)} <Tag>{label(`ChangeDirection.${direction}`)}</Tag>
        </>
      ),
    },
    {
      title: words.why,
      width: 230,
      render: (_: unknown, adjustment: Adjustment) => <Grounds adjustment={adjustment} />,
    },
    {
      title: shared.state,
      width: 90,
      render: (_: unknown, { state }: Adjustment) => (
        <Tag color={COLOURS[state]}>{label(`CategoryAdjustmentState.${state}`)}</Tag>
      ),
    },
    {
      title: words.proposed,
      width: 100,
      render: (_: unknown, { proposedBy, proposedOn }: Adjustment) => `${proposedOn} ${proposedBy}`,
    },
    {
      title: words.decided,
      width: 110,
      render: (_: unknown, { decidedBy, decidedOn, decisionReason }: Adjustment) =>
        [decidedOn, decidedBy, decisionReason].filter(Boolean).join(' ') || '—',
    },
    {
      title: shared.actions,
      width: 90,
      render: (_: unknown, adjustment: Adjustment) => <DecideAdjustment adjustment={adjustment} onDone={onDone} />,
    },
  ];
}

function Tallies({ data }: { readonly data: AdjustmentListQuery | undefined }) {
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const tally = (value: CategoryAdjustmentState, page: { totalCount: number } | null | undefined) => ({
    value,
    label: label(`CategoryAdjustmentState.${value}`),
    count: page?.totalCount ?? null,
  });
  return (
    <StatusTallies
      name="state"
      tallies={[
        { value: undefined, label: shared.all, count: data?.every?.totalCount ?? null },
        tally('PROPOSED', data?.waiting),
        tally('APPROVED', data?.approved),
        tally('REFUSED', data?.refused),
        tally('WITHDRAWN', data?.takenBack),
      ]}
    />
  );
}

/** Adjustments of categories by hand, and their decisions. */
export function AdjustmentsPage() {
  const words = useWords(ADJUSTMENTS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { session } = useSession();
  const { state, uscc } = useConditions();
  const pages = useCursorPages(`${state} ${uscc}`);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: AdjustmentListDocument,
    variables: {
      state: (state as CategoryAdjustmentState | undefined) ?? null,
      uscc: uscc ?? null,
      after: pages.after ?? null,
    },
  });
  const columns = useColumns(() => again(ask));
  return (
    <ClassificationFrame
      title={words.title}
      says={words.says}
      error={error}
      extensions={extensions}
      extra={holds(session, 'supervision-officer') && <ProposeAdjustment onDone={() => again(ask)} />}
    >
      <QueryForm>
        <Form.Item name="uscc" label={shared.uscc}>
          <Input allowClear maxLength={18} style={{ width: 220 }} />
        </Form.Item>
      </QueryForm>
      <Tallies data={data} />
      <Panel title={words.list}>
        <ListTable<Adjustment>
          caption={words.list}
          page={data?.categoryAdjustments}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
    </ClassificationFrame>
  );
}
