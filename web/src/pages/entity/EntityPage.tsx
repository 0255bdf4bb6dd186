import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { SourceStrip } from '../../parts/SourceStrip';
import { today } from '../../parts/today';
import { useWords } from '../../words/language';
import { AccessSection } from './AccessSection';
import { CodeFault, mistypedCodeOf } from './CodeFault';
import { ComplianceStrip } from './ComplianceStrip';
import { CreditSection } from './CreditSection';
import { DoubtSection } from './DoubtSection';
import { EnforcementSection } from './EnforcementSection';
import { EntityPageDocument, type EntityPageQuery, type EntityPageQueryVariables } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import { type Entity, HeadFacts } from './HeadFacts';
import { InspectionSection } from './InspectionSection';
import { AtMoment, markedAfter, type Past, PastBar, usePast } from './past';
import { type Quarter, quartersUpTo } from './quarters';
import { asksOf, type Rights, useRights } from './rights';
import { AnswerProvider, faultsAt } from './Section';
import { SupervisionSection } from './SupervisionSection';
import { Timeline } from './Timeline';
import './entity.css';

const QUARTERS = 12;

function Contents({ asks }: { readonly asks: EntityPageQueryVariables }) {
  const words = useWords(ENTITY_WORDS);
  const ids = ['head', 'strip', 'supervision', 'credit', 'inspection', 'enforcement'] as const;
  const shown = [...ids, ...(asks.doubts ? (['doubts'] as const) : []), 'timeline' as const];
  return (
    <nav className="contents no-print" aria-label={words.sections}>
      {[...shown, ...(asks.doubts ? (['accesses'] as const) : [])].map((id) => (
        <a key={id} href={`#${id}`}>
          {words[id]}
        </a>
      ))}
    </nav>
  );
}

interface SectionsProps {
  readonly entity: Entity;
  readonly course: EntityPageQuery['supervisionTimeline'];
  readonly asks: EntityPageQueryVariables;
  readonly past: Past | null;
  readonly rights: Rights;
}

function Sections({ entity, course, asks, past, rights }: SectionsProps) {
  const [quarter, pick] = useState<Quarter | null>(null);
  const quarters = useMemo(() => quartersUpTo(past?.day ?? today(), QUARTERS), [past]);
  return (
    <>
      <HeadFacts entity={entity} />
      <ComplianceStrip entity={entity} quarters={quarters} picked={quarter} onPick={pick} />
      <SupervisionSection entity={entity} asks={asks} />
      <CreditSection entity={entity} asks={asks} />
      <InspectionSection entity={entity} asks={asks} />
      <EnforcementSection entity={entity} asks={asks} />
      {asks.doubts && <DoubtSection entity={entity} nameOf={rights.nameOf} />}
      <Timeline entity={entity} course={course} quarter={quarter} onWhole={() => pick(null)} />
      {asks.doubts && <AccessSection uscc={entity.uscc} nameOf={rights.nameOf} />}
    </>
  );
}

function NotFound({ past }: { readonly past: Past | null }) {
  const words = useWords(ENTITY_WORDS);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      data-empty
      title={past ? words.notThen(past.day) : words.notFound}
      description={past ? words.notThenSays : <Link to="/entities">{words.search}</Link>}
    />
  );
}

function EntityView({
  uscc,
  past,
  rights,
}: {
  readonly uscc: string;
  readonly past: Past | null;
  readonly rights: Rights;
}) {
  const words = useWords(ENTITY_WORDS);
  const { session } = useSession();
  const asks = asksOf(uscc, session, rights, past !== null);
  const [{ data, error, fetching }] = useQuery({ query: EntityPageDocument, variables: asks, pause: !rights.ready });
  const mistyped = mistypedCodeOf(error);
  const entity = data?.marketEntity;
  const { isAgreementKnown } = rights;
  const answer = useMemo(
    () => ({ sources: entity?.sources ?? [], error, markedAfter: markedAfter(past), isAgreementKnown }),
    [entity, error, past, isAgreementKnown],
  );
  if (mistyped) return <CodeFault code={uscc} fault={mistyped} />;
  const isLoading = !rights.ready || (fetching && !data);
  return (
    <div className="entity">
      <PageHead
        title={entity?.name ?? uscc}
        {...(entity?.name ? { says: uscc } : {})}
        extra={
          <Link to="/entities">
            <Button>{words.search}</Button>
          </Link>
        }
      />
      <PastBar past={past} />
      {isLoading && <p role="status">{words.loading}</p>}
      {!isLoading && !entity && (error ? <Faults error={error} /> : <NotFound past={past} />)}
      {entity && (
        <AnswerProvider value={answer}>
          <SourceStrip sources={entity.sources} />
          <Contents asks={asks} />
          {!asks.official && <Alert type="info" showIcon className="gap" title={words.publicOnly} />}
          <Faults error={faultsAt(error, ['marketEntity', 'supervisionTimeline', 'sources'])} />
          <Sections entity={entity} course={data.supervisionTimeline} asks={asks} past={past} rights={rights} />
        </AnswerProvider>
      )}
    </div>
  );
}

/** All that the silos know of an entity on one page, of now or of a day in the past. */
export function EntityPage() {
  const { uscc = '' } = useParams();
  const past = usePast();
  const rights = useRights();
  return (
    <AtMoment past={past} key={`${uscc} ${past?.day} ${past?.reading}`}>
      <EntityView uscc={uscc.trim().toUpperCase()} past={past} rights={rights} />
    </AtMoment>
  );
}
