import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { again } from '../shared/useRefresh';
import { useAdjustmentColumns } from './adjustmentColumns';
import {
  AdjustmentListDocument,
  type AdjustmentListQuery,
  type CategoryAdjustmentState,
  words as schemaWords,
} from './adjustments.generated';
import { ADJUSTMENTS_WORDS } from './adjustmentsWords';
import type { Adjustment } from './DecideAdjustment';
import { ProposeAdjustment } from './ProposeAdjustment';

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
  const columns = useAdjustmentColumns(() => again(ask));
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
