import { yuan } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useWords } from '../../words/language';
import { type EntityPageQueryVariables, words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { Day, Origin, useNamed } from './Origin';
import { Part, Section, Shown } from './Section';

/** A case against the entity. */
export type Case = NonNullable<Entity['enforcementCases']>['edges'][number]['node'];
type Decision = NonNullable<Case['decisions']>[number];

/** A decision's penalties in words: kind, and the amount where it takes money. */
export function usePenalties(): (decision: Decision) => string {
  const label = useLabel(schemaWords);
  return ({ penalties }) =>
    (penalties ?? [])
      .map(({ kind, amount }) => `${kind ? label(`PenaltyKind.${kind}`) : ''}${amount ? ` ${yuan(amount)}` : ''}`)
      .join('、');
}

function Decisions({ decisions }: { readonly decisions: Case['decisions'] }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const penaltiesOf = usePenalties();
  if (!decisions || decisions.length === 0) return <span className="none">{words.noDecision}</span>;
  return decisions.map((decision) => (
    <div key={decision.id}>
      {decision.decidedOn} {decision.outcome && label(`DecisionOutcome.${decision.outcome}`)}
      {decision.outcome === 'PENALTY' && `：${penaltiesOf(decision)}`}
      <div className="hash">{decision.number}</div>
      {decision.publication && (
        <small className="none">
          {label(`DecisionPublication.${decision.publication}`)}
          {decision.publicationEndsOn && ` → ${decision.publicationEndsOn}`}
        </small>
      )}
    </div>
  ));
}

function Cases({ entity, asks }: { readonly entity: Entity; readonly asks: EntityPageQueryVariables }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const of = (field: string) => label(`EnforcementCase.${field}`);
  const stage = {
    title: of('stage'),
    cell: (one: Case) => (
      <>
        {one.stage && label(`CaseStage.${one.stage}`)}
        <div className="none">
          {one.open ? words.open : words.closed}
          {one.grave && ` · ${words.grave}`}
        </div>
      </>
    ),
  };
  return (
    <Part title={words.cases} asked={asks.cases} value={entity.enforcementCases}>
      {({ totalCount, edges }) => (
        <>
          <PlainTable
            caption={words.cases}
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={[
              {
                title: of('caseNumber'),
                cell: ({ caseNumber, cause }) => (
                  <>
                    <span className="hash">{caseNumber}</span>
                    <div>{cause}</div>
                  </>
                ),
              },
              { title: of('department'), cell: ({ department }) => named(department) },
              ...(asks.caseDetails ? [stage] : []),
              {
                title: words.period,
                cell: ({ openedOn, closedOn }) => (
                  <>
                    <Day on={openedOn} />
                    {closedOn && (
                      <>
                        <br />→ <Day on={closedOn} />
                      </>
                    )}
                  </>
                ),
              },
              { title: words.decisions, cell: ({ decisions }) => <Decisions decisions={decisions} /> },
              { title: words.origin, cell: (fact) => <Origin fact={fact} /> },
            ]}
          />
          <Shown all={totalCount} shown={edges.length} />
        </>
      )}
    </Part>
  );
}

function Bans({ entity }: { readonly entity: Entity }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const of = (field: string) => label(`EntityBan.${field}`);
  return (
    <Part title={words.bans} asked value={entity.bansInForce}>
      {(rows) => (
        <PlainTable
          caption={words.bans}
          rows={rows}
          rowKey={({ number }) => number}
          columns={[
            { title: of('scope'), cell: ({ scope }) => named(scope) },
            { title: of('basis'), cell: ({ basis }) => basis },
            { title: of('authority'), cell: ({ authority }) => named(authority) },
            { title: of('decisionNumber'), cell: ({ decisionNumber }) => decisionNumber ?? '—' },
            {
              title: words.period,
              cell: ({ from, until, lifetime }) => `${from} → ${lifetime ? words.lifetime : (until ?? '—')}`,
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Cases against the entity with their decisions, and what it is barred from. */
export function EnforcementSection({
  entity,
  asks,
}: {
  readonly entity: Entity;
  readonly asks: EntityPageQueryVariables;
}) {
  const words = useWords(ENTITY_WORDS);
  const open = entity.openCaseCount;
  return (
    <Section
      id="enforcement"
      title={words.enforcement}
      silo="enforcement"
      fields={['enforcementCases', 'openCaseCount', 'bansInForce']}
    >
      {asks.caseDetails && typeof open === 'number' && (
        <p data-testid="open-cases">
          <strong className={open > 0 ? 'mark mark-bad' : 'mark mark-good'}>
            {open > 0 ? words.openCases(open) : <span data-empty>{words.noOpen}</span>}
          </strong>
        </p>
      )}
      <Cases entity={entity} asks={asks} />
      {asks.bans && <Bans entity={entity} />}
    </Section>
  );
}
