import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { PlannerNav } from '../PlannerNav';
import { useRecusalColumns } from './recusalColumns';
import {
  PlannerRecusalsDocument,
  type PlannerRecusalsQueryVariables,
  type RecusalRowFragment,
  words as schemaWords,
} from './visits.generated';
import { VISIT_WORDS } from './visitWords';

const TALLIED = [
  ['REQUESTED', 'requested'],
  ['GRANTED', 'granted'],
  ['REFUSED', 'refused'],
] as const;

/** Requests that inspectors withdraw, and their decisions. */
export function RecusalsPage() {
  const words = useWords(VISIT_WORDS);
  const label = useLabel(schemaWords);
  const { state, visit } = useConditions();
  const pages = useCursorPages(`${state} ${visit}`);
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: PlannerRecusalsDocument,
    variables: { state, visit, after: pages.after } as PlannerRecusalsQueryVariables,
  });
  const columns = useRecusalColumns(() => reexecute({ requestPolicy: 'network-only' }));
  const tallies = TALLIED.map(([value, name]) => ({
    value,
    label: label(`RecusalState.${value}`),
    count: data?.[name]?.totalCount ?? null,
  }));
  return (
    <>
      <PageHead title={words.recusals} says={words.recusalsSays} />
      <PlannerNav />
      <QueryForm>
        <Form.Item name="visit" label={words.visit}>
          <Input allowClear maxLength={40} />
        </Form.Item>
      </QueryForm>
      <Faults error={error} />
      <Panel title={words.recusals}>
        <StatusTallies
          name="state"
          tallies={[{ value: undefined, label: words.all, count: data?.all?.totalCount ?? null }, ...tallies]}
        />
        <ListTable<RecusalRowFragment>
          caption={words.recusals}
          page={data?.recusals}
          pages={pages}
          columns={columns.map(({ title, cell }) => ({
            title,
            render: (_: unknown, row: RecusalRowFragment) => cell(row),
          }))}
          rowKey={({ number }) => number}
          loading={fetching}
        />
      </Panel>
    </>
  );
}
