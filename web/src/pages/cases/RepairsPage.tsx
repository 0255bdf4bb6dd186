import { Form, Input, Select, type TableProps } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { AnswerSources } from '../../parts/AnswerSources';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { WorkTallies } from '../../parts/WorkTallies';
import { useLabel, useWords } from '../../words/language';
import { useRights } from '../entity/rights';
import { FormAction } from './action/FormAction';
import { useValues } from './action/useValues';
import { CasesNav } from './CasesNav';
import { Actions, OpenConditions, Place, Repaired, Sharing } from './lists/RepairCells';
import { RECEIVE, type Repair, receivesRepairs } from './lists/repairActions';
import { LIST_WORDS } from './listWords';
import { CreditRepairsDocument, words as schemaWords } from './repairs.generated';

const STATES = ['RECEIVED', 'GRANTED', 'SHARED', 'REFUSED', 'WITHDRAWN', 'OVERTAKEN'] as const;

function useColumns(mayAsk: boolean, again: () => void): NonNullable<TableProps<Repair>['columns']> {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  return [
    { title: label('CreditRepair.number'), width: 125, render: (_, repair) => <Place repair={repair} /> },
    {
      title: words.entity,
      width: 150,
      render: (_, { entity }) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    { title: words.record, width: 140, render: (_, repair) => <Repaired repair={repair} mayAsk={mayAsk} /> },
    {
      title: label('CreditRepair.state'),
      width: 76,
      render: (_, { state }) => label(`CreditRepairState.${state}`),
    },
    { title: words.conditions, render: (_, repair) => <OpenConditions repair={repair} /> },
    {
      title: words.decided,
      width: 110,
      render: (_, { decidedOn, decisionNote }) => (
        <>
          {decidedOn ?? '—'}
          <div className="case-sub">{decisionNote}</div>
        </>
      ),
    },
    { title: words.share, width: 150, render: (_, repair) => <Sharing repair={repair} /> },
    { title: words.actions, width: 110, render: (_, repair) => <Actions repair={repair} again={again} /> },
  ];
}

function Conditions() {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  const values = useValues(schemaWords);
  return (
    <QueryForm>
      <Form.Item name="state" label={label('CreditRepair.state')}>
        <Select allowClear style={{ width: 140 }} options={values('CreditRepairState')} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="overdue" label={label('CreditRepair.isShareLate')}>
        <Select allowClear style={{ width: 120 }} options={[{ value: 'true', label: words.overdue }]} />
      </Form.Item>
    </QueryForm>
  );
}

function RepairList() {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { session } = useSession();
  const rights = useRights();
  const withRecord = rights.has('record');
  const { state, uscc, overdue } = useConditions();
  const filter = { state: STATES.find((one) => one === state), uscc, overdue: overdue ? true : undefined };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: CreditRepairsDocument,
    variables: { filter, after: pages.after, withRecord },
    pause: !rights.ready,
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const receive = receivesRepairs(session) && (
    <FormAction spec={RECEIVE} words={schemaWords} base={{}} button={{ type: 'primary' }} onDone={again} />
  );
  const columns = useColumns(withRecord, again);
  const page = data?.creditRepairs;
  return (
    <>
      <Conditions />
      <WorkTallies states={STATES} counts={data} labelOf={(one) => label(`CreditRepairState.${one}`)} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || !rights.ready || page) && (
        <Panel title={words.repairsTitle} extra={receive}>
          <ListTable<Repair>
            caption={words.repairsTitle}
            page={page}
            pages={pages}
            loading={fetching || !rights.ready}
            rowKey={({ number }) => number}
            columns={columns}
          />
        </Panel>
      )}
    </>
  );
}

/** Applications for the repair of credit records. */
export function RepairsPage() {
  const words = useWords(LIST_WORDS);
  return (
    <>
      <PageHead title={words.repairsTitle} says={words.repairsSays} />
      <CasesNav />
      <RepairList />
    </>
  );
}
