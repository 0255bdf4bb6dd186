import { Alert } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type Session, useSession } from '../../app/session';
import { Faults } from '../../parts/Faults';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { useWords } from '../../words/language';
import { type Conditions, filterOf, orderOf } from './conditions';
import { ExportButton } from './ExportButton';
import { isWithinScope, NO_RIGHTS, type Rights, useRights } from './rights';
import { SavedViews } from './SavedViews';
import { Tallies } from './Tallies';
import { type Row, tableColumns, useListColumns } from './tableColumns';
import { useConditionText } from './useConditionText';
import { type Choices, useWorklistChoices } from './useWorklistChoices';
import { WorklistForm } from './WorklistForm';
import { WorklistRowsDocument } from './worklist.generated';
import { WORKLIST_WORDS } from './worklistWords';
import './worklist.css';

const PAGE = 50;

/** A district's caller begins with its own district. */
function useOwnDistrict(session: Session): boolean {
  const [params, setParams] = useSearchParams();
  const isBare = session.district !== null && params.size === 0;
  useEffect(() => {
    if (isBare && session.district) setParams({ district: session.district }, { replace: true });
  }, [isBare, session.district, setParams]);
  return !isBare;
}

interface ListProps {
  readonly conditions: Conditions;
  readonly choices: Choices;
  /** What is asked of each entity. */
  readonly rights: Rights;
}

function List({ conditions, choices, rights }: ListProps) {
  const words = useWords(WORKLIST_WORDS);
  const question = { filter: filterOf(conditions), orderBy: orderOf(conditions), ...rights };
  const pages = useCursorPages(JSON.stringify(question));
  const [{ data, error, fetching }] = useQuery({
    query: WorklistRowsDocument,
    variables: { ...question, first: PAGE, after: pages.after },
  });
  const columns = useListColumns(rights);
  const told = useConditionText(conditions, choices);
  const total = data?.worklist.totalCount ?? 0;
  const leave = <ExportButton question={question} columns={columns} total={total} conditions={told} />;
  return (
    <Panel title={words.list} extra={<span className="no-print">{leave}</span>}>
      <p className="print-only">{words.printed(told)}</p>
      <Faults error={error} />
      <ListTable<Row>
        caption={words.list}
        page={data?.worklist}
        pages={pages}
        loading={fetching}
        rowKey={({ uscc }) => uscc}
        table={{ className: 'worklist-table' }}
        columns={tableColumns(columns, words.entity)}
      />
    </Panel>
  );
}

function ScopeNotices({ rights, isWithin }: { readonly rights: Rights; readonly isWithin: boolean }) {
  const words = useWords(WORKLIST_WORDS);
  const titles: Readonly<Record<keyof Rights, string>> = {
    credit: words.grade,
    risk: words.risk,
    intensity: words.category,
    cases: words.cases,
    inspection: words.inspection,
    key: words.keyColumn,
  };
  const missing = (Object.keys(titles) as (keyof Rights)[]).filter((name) => !rights[name]).map((name) => titles[name]);
  if (!isWithin) return <Alert type="info" showIcon className="gap" title={words.registerOnly} />;
  if (missing.length === 0) return null;
  return <Alert type="info" showIcon className="gap" title={words.missingColumns(missing.join('、'))} />;
}

/** Entities by what all silos say of them: conditions, tallies, saved views, a chosen order, pages, export and print. */
export function WorklistPage() {
  const words = useWords(WORKLIST_WORDS);
  const { session } = useSession();
  const conditions = useConditions();
  const isReady = useOwnDistrict(session);
  const { rights, grades, matters, error } = useRights(session);
  const choices = useWorklistChoices({ grades, matters, rights });
  const isWithin = isWithinScope(session, conditions);
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <WorklistForm choices={choices} rights={rights} />
      <Faults error={error} />
      <div className="worklist-bar">
        <SavedViews subject={session.subject} />
      </div>
      {rights && <ScopeNotices rights={rights} isWithin={isWithin} />}
      {rights && isReady && <Tallies conditions={conditions} choices={choices} rights={rights} />}
      {rights && isReady && <List conditions={conditions} choices={choices} rights={isWithin ? rights : NO_RIGHTS} />}
    </>
  );
}
