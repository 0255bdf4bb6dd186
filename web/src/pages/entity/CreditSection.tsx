import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useWords } from '../../words/language';
import { CreditFile } from './CreditFile';
import { type EntityPageQueryVariables, words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { Day, Origin, useNamed } from './Origin';
import { Ratings } from './Ratings';
import { Part, Section, Shown } from './Section';

interface PartProps {
  readonly entity: Entity;
  readonly asks: EntityPageQueryVariables;
}

function Records({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const of = (field: string) => label(`CreditRecord.${field}`);
  return (
    <Part title={words.records} asked={asks.records} value={entity.creditRecords}>
      {({ totalCount, edges }) => (
        <>
          <PlainTable
            caption={words.records}
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={[
              {
                title: of('kind'),
                cell: ({ kind, nature }) => (
                  <>
                    {kind && label(`CreditRecordKind.${kind}`)}
                    <br />
                    <small className={nature === 'DISHONEST' ? 'mark mark-bad' : 'none'}>
                      {nature && label(`CreditRecordNature.${nature}`)}
                    </small>
                  </>
                ),
              },
              {
                title: of('title'),
                cell: ({ title, documentNumber, listing }) => (
                  <>
                    {title}
                    {listing?.exitConditions && <div className="none">{listing.exitConditions}</div>}
                    <div className="hash">{documentNumber}</div>
                  </>
                ),
              },
              {
                title: of('severity'),
                cell: ({ severity }) => (severity ? label(`DishonestySeverity.${severity}`) : '—'),
              },
              {
                title: words.period,
                cell: ({ effectiveFrom, effectiveTo }) => (
                  <>
                    <Day on={effectiveFrom} />
                    <br />→ <Day on={effectiveTo ?? words.today} />
                  </>
                ),
              },
              {
                title: of('publicationState'),
                cell: ({ publicationState, publicationEndsOn }) => (
                  <>
                    {publicationState && label(`CreditPublicationState.${publicationState}`)}
                    {publicationEndsOn && <div className="none day">→ {publicationEndsOn}</div>}
                  </>
                ),
              },
              { title: words.origin, cell: (fact) => <Origin fact={fact} /> },
            ]}
          />
          <Shown all={totalCount} shown={edges.length} />
        </>
      )}
    </Part>
  );
}

function Commitments({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const of = (field: string) => label(`Commitment.${field}`);
  return (
    <Part title={words.commitments} asked={asks.commitments} value={entity.commitments}>
      {({ totalCount, edges }) => (
        <>
          <PlainTable
            caption={words.commitments}
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={[
              { title: of('kind'), cell: ({ kind }) => kind && label(`CommitmentKind.${kind}`) },
              { title: of('promise'), cell: ({ matter, promise }) => [matter, promise].filter(Boolean).join('：') },
              { title: of('madeOn'), cell: ({ madeOn }) => <Day on={madeOn} /> },
              {
                title: of('standing'),
                cell: ({ standing, fixBy }) => (
                  <>
                    {standing && label(`CommitmentStanding.${standing}`)}
                    {fixBy && <div className="none">{`${of('fixBy')} ${fixBy}`}</div>}
                  </>
                ),
              },
              { title: of('closedOn'), cell: ({ closedOn }) => <Day on={closedOn} /> },
              { title: words.origin, cell: (fact) => <Origin fact={fact} /> },
            ]}
          />
          <Shown all={totalCount} shown={edges.length} />
        </>
      )}
    </Part>
  );
}

function Measures({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const of = (field: string) => label(`AppliedCreditMeasure.${field}`);
  if (!asks.official || !asks.present) return null;
  return (
    <Part title={words.measures} asked={asks.measures} value={entity.creditMeasures}>
      {(rows) => (
        <PlainTable
          caption={words.measures}
          rows={rows}
          rowKey={({ number }) => number}
          columns={[
            { title: of('kind'), cell: ({ kind }) => label(`CreditMeasureKind.${kind}`) },
            { title: of('measure'), cell: ({ measure }) => named(measure) },
            { title: words.period, cell: ({ from, until }) => `${from} → ${until}` },
            { title: of('authority'), cell: ({ authority }) => named(authority) },
            { title: of('executor'), cell: ({ executor }) => named(executor) },
          ]}
        />
      )}
    </Part>
  );
}

function Annual({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  return (
    <Part title={words.annual} asked={asks.annual} value={entity.annualReportStanding}>
      {({ year, state, submittedOn, lastOn }) => (
        <p className="none">
          {year}：<strong>{label(`AnnualReportState.${state}`)}</strong>
          {'　'}
          {label('AnnualReportStanding.submittedOn')} {submittedOn ?? '—'}
          {'　'}
          {label('AnnualReportStanding.lastOn')} {lastOn}
        </p>
      )}
    </Part>
  );
}

const FIELDS = [
  'creditRecords',
  'publicCreditRating',
  'creditRiskClass',
  'industryRatings',
  'commitments',
  'annualReportStanding',
  'creditMeasures',
];

/** What is known of the entity's credit: records, ratings each by its own scheme, commitments, measures. */
export function CreditSection({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  return (
    <Section id="credit" title={words.credit} silo="credit" fields={FIELDS}>
      <Records entity={entity} asks={asks} />
      {asks.official && <Ratings entity={entity} asks={asks} />}
      {asks.present && <Commitments entity={entity} asks={asks} />}
      <Annual entity={entity} asks={asks} />
      <Measures entity={entity} asks={asks} />
      {asks.commitments && <CreditFile uscc={entity.uscc} official={asks.official} />}
    </Section>
  );
}
