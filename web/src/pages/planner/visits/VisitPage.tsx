import { Button, Descriptions, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { moment } from '../../../parts/format';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { VisitChecks } from '../checks/VisitChecks';
import { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { CallOffs } from './CallOffs';
import { AskRecusal } from './RecusalActions';
import { useRecusalColumns } from './recusalColumns';
import { TeamProofView, TeamsPanel } from './Teams';
import { type Visit, VisitActions } from './VisitActions';
import { VisitDay } from './VisitDay';
import {
  PlannerVisitDocument,
  type PlannerVisitQuery,
  words as schemaWords,
  VisitProofsDocument,
} from './visits.generated';
import { VISIT_WORDS } from './visitWords';

type Choices = ReturnType<typeof useChoices>;

const linkTo = (number: string | null | undefined, path: (number: string) => string) =>
  number ? <Link to={path(number)}>{number}</Link> : '—';

function VisitFacts({ visit }: { readonly visit: Visit }) {
  const words = useWords(VISIT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const { entity, round, windowFrom, windowTo, code, codeIssuedAt, check, mergedChecks } = visit;
  const rows = [
    ['Visit.state', [label(`VisitState.${visit.state}`), visit.endedReason].filter(Boolean).join(' · ')],
    ['Visit.trigger', label(`InspectionTrigger.${visit.trigger}`)],
    ['Visit.entity', <EntityLink key="e" uscc={entity.uscc} name={entity.name} />],
    ['Visit.authority', nameOf(visit.authority)],
    ['Visit.round', linkTo(round, (one) => `/planner/rounds/${one}/board`)],
    ['Visit.plan', linkTo(visit.plan, (one) => `/planner/plans/${one}`)],
    ['Visit.windowFrom', shared.ofDays(windowFrom, windowTo)],
    ['Visit.scheduledOn', <VisitDay key="d" visit={visit} />],
    ['Visit.code', code ? `${code}（${moment(codeIssuedAt)}）` : '—'],
    ['Visit.check', check ?? '—'],
    ['Visit.mergedChecks', mergedChecks.join('、') || '—'],
  ] as const;
  return (
    <Panel title={words.facts}>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={rows.map(([key, children]) => ({
          key,
          label: key === 'Visit.windowFrom' ? words.window : label(key),
          children,
        }))}
      />
    </Panel>
  );
}

function Parts({ visit, choices }: { readonly visit: Visit; readonly choices: Choices }) {
  const words = useWords(VISIT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return (
    <Panel title={words.parts} extra={<Link to={`/planner/results?visit=${visit.number}`}>{words.to}</Link>}>
      <PlainTable
        caption={words.parts}
        rows={visit.parts}
        rowKey={({ office }) => office.code}
        columns={[
          { title: label('VisitPart.office'), cell: ({ office }) => nameOf(office) },
          { title: label('VisitPart.items'), cell: ({ items }) => choices.namesOfItems(items) },
          { title: label('VisitPart.trigger'), cell: ({ trigger }) => label(`InspectionTrigger.${trigger}`) },
          { title: label('VisitPart.mode'), cell: ({ mode }) => label(`InspectionMode.${mode}`) },
          { title: label('VisitPart.state'), cell: ({ state }) => label(`InspectionStage.${state}`) },
          { title: label('VisitPart.startedOn'), cell: ({ startedOn }) => startedOn ?? '—' },
          { title: label('VisitPart.completedOn'), cell: ({ completedOn }) => completedOn ?? '—' },
        ]}
      />
    </Panel>
  );
}

function Proofs({ number }: { readonly number: string }) {
  const words = useWords(VISIT_WORDS);
  const [isOpen, setOpen] = useState(false);
  const [{ data, error, fetching }] = useQuery({ query: VisitProofsDocument, variables: { number }, pause: !isOpen });
  return (
    <Panel title={words.proof}>
      {!isOpen && <Button onClick={() => setOpen(true)}>{words.showProof}</Button>}
      {isOpen && fetching && <Skeleton active />}
      <Faults error={error} />
      {data?.teamProof?.map((proof) => (
        <TeamProofView key={`${proof.department.code} ${proof.attempt}`} proof={proof} />
      ))}
    </Panel>
  );
}

function Recusals({
  list,
  onChanged,
}: {
  readonly list: PlannerVisitQuery['recusals'] | undefined;
  onChanged(): void;
}) {
  const words = useWords(VISIT_WORDS);
  return (
    <Panel title={words.recusals}>
      <p className="says">{words.recusalsSays}</p>
      <PlainTable
        caption={words.recusals}
        rows={list?.edges.map(({ node }) => node)}
        rowKey={({ number }) => number}
        columns={useRecusalColumns(onChanged)}
      />
    </Panel>
  );
}

/** One visit: who goes, under which code, on which day, and requests for recusal. */
export function VisitPage() {
  const { number = '' } = useParams();
  const words = useWords(VISIT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const [{ data, error, fetching }, reexecute] = useQuery({ query: PlannerVisitDocument, variables: { number } });
  const choices = useChoices();
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  const { visit, visitTeams: teams, recusals } = data ?? {};
  const seated = teams?.parts.flatMap(({ seats }) => seats.map(({ inspector }) => inspector)) ?? [];
  const mayAsk = holds(session, 'planner', 'inspector') && seated.length > 0 && visit?.state !== 'COMPLETED';
  return (
    <>
      <PageHead
        title={`${words.visit} ${number}`}
        says={visit?.entity.name ?? ''}
        extra={visit && <VisitActions visit={visit} choices={choices} onChanged={refresh} />}
      />
      <PlannerNav />
      <Faults error={error} />
      {!visit && !error && (fetching ? <Skeleton active /> : <p data-empty>{shared.notFound}</p>)}
      {visit && (
        <>
          <VisitFacts visit={visit} />
          <Parts visit={visit} choices={choices} />
          <VisitChecks
            visit={number}
            uscc={visit.entity.uscc}
            isMerged={visit.mergedChecks.length > 0}
            choices={choices}
            onChanged={refresh}
          />
          <CallOffs visit={visit} choices={choices} onChanged={refresh} />
          {teams && (
            <TeamsPanel
              teams={teams}
              extra={mayAsk && <AskRecusal visit={number} seated={seated} onChanged={refresh} />}
            />
          )}
          <Recusals list={recusals} onChanged={refresh} />
          <Proofs number={number} />
        </>
      )}
    </>
  );
}
