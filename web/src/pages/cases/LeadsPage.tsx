import { Form, Input, Select } from 'antd';
import { useQuery } from 'urql';
import { AnswerSources } from '../../parts/AnswerSources';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { StatusTallies } from '../../parts/StatusTallies';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useWords } from '../../words/language';
import { useValues } from './action/useValues';
import { CasesNav } from './CasesNav';
import { CaseLeadsDocument, type CaseLeadsQuery, words as schemaWords } from './leads.generated';
import { LeadActions, LeadAnswer, LeadContent, LeadOrigin, LeadTerm } from './lists/LeadCells';
import type { Lead } from './lists/leadActions';
import { LIST_WORDS } from './listWords';

const STATES = ['RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED'] as const;
type Origin = Lead['origin'];

function Tallies({ data }: { readonly data: CaseLeadsQuery | undefined }) {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  const states = STATES.map((value) => ({
    value,
    label: label(`CaseLeadState.${value}`),
    count: data?.[value]?.totalCount ?? null,
  }));
  return (
    <>
      <StatusTallies
        name="state"
        tallies={[{ value: undefined, label: words.ALL, count: data?.ALL?.totalCount ?? null }, ...states]}
      />
      <StatusTallies
        name="overdue"
        tallies={[{ value: 'true', label: words.overdueOnly, count: data?.overdue?.totalCount ?? null }]}
      />
      <StatusTallies
        name="feedbackOverdue"
        tallies={[{ value: 'true', label: words.feedbackOverdue, count: data?.feedbackOverdue?.totalCount ?? null }]}
      />
    </>
  );
}

function Conditions() {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  const values = useValues(schemaWords);
  const yes = (text: string) => <Select allowClear style={{ width: 120 }} options={[{ value: 'true', label: text }]} />;
  return (
    <QueryForm>
      <Form.Item name="state" label={label('CaseLead.state')}>
        <Select allowClear style={{ width: 120 }} options={values('CaseLeadState')} />
      </Form.Item>
      <Form.Item name="origin" label={label('CaseLead.origin')}>
        <Select allowClear style={{ width: 130 }} options={values('CaseLeadOrigin')} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="overdue" label={label('CaseLead.isOverdue')}>
        {yes(words.overdue)}
      </Form.Item>
      <Form.Item name="feedbackOverdue" label={label('CaseLead.isFeedbackOverdue')}>
        {yes(words.overdue)}
      </Form.Item>
    </QueryForm>
  );
}

function Leads() {
  const words = useWords(LIST_WORDS);
  const { state, origin, uscc, overdue, feedbackOverdue } = useConditions();
  const filter = {
    state: STATES.find((one) => one === state),
    origin: origin as Origin | undefined,
    uscc,
    overdue: overdue ? true : undefined,
    feedbackOverdue: feedbackOverdue ? true : undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: CaseLeadsDocument,
    variables: { filter, after: pages.after },
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const page = data?.caseLeads;
  return (
    <>
      <Conditions />
      <div className="case-actions">
        <Tallies data={data} />
      </div>
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={words.leadsTitle}>
          <ListTable<Lead>
            caption={words.leadsTitle}
            page={page}
            pages={pages}
            loading={fetching}
            rowKey={({ number }) => number}
            columns={[
              { title: words.leadsTitle, width: 160, render: (_, lead) => <LeadOrigin lead={lead} /> },
              {
                title: words.entity,
                width: 170,
                render: (_, { entity }) => <EntityLink uscc={entity.uscc} name={entity.name} />,
              },
              { title: words.what, render: (_, lead) => <LeadContent lead={lead} /> },
              { title: words.due, width: 205, render: (_, lead) => <LeadTerm lead={lead} /> },
              { title: words.answer, width: 160, render: (_, lead) => <LeadAnswer lead={lead} /> },
              {
                title: words.actions,
                width: 115,
                render: (_, lead) => <LeadActions lead={lead} onDone={again} />,
              },
            ]}
          />
        </Panel>
      )}
    </>
  );
}

/** The leads of the department and their clocks. */
export function LeadsPage() {
  const words = useWords(LIST_WORDS);
  return (
    <>
      <PageHead title={words.leadsTitle} says={words.leadsSays} />
      <CasesNav />
      <Leads />
    </>
  );
}
