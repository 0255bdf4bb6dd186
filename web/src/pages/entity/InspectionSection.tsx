import { Link } from 'react-router';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { type EntityPageQueryVariables, words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { Day, Origin, useNamed } from './Origin';
import { isProblem } from './quarters';
import { Part, Section, Shown } from './Section';

/** An inspection of the entity. */
export type Visit = NonNullable<Entity['inspections']>['edges'][number]['node'];

function Results({ visit }: { readonly visit: Visit }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  if (!visit.results || visit.results.length === 0) return <span className="none">{words.noResult}</span>;
  return visit.results.map(({ item, codes, followUp }) => (
    <div key={item?.code ?? ''}>
      {text(item?.name, item?.nameEn)}：
      {codes && codes.length > 0
        ? codes.map(({ code, meaning, name, nameEn }) => (
            <span key={code} className={isProblem(meaning) ? 'mark mark-bad' : 'mark mark-quiet'}>
              {text(name, nameEn)}
            </span>
          ))
        : words.noResult}
      {followUp && followUp.kind !== 'NONE_NEEDED' && (
        <small className="none">
          {' '}
          {label(`FollowUpKind.${followUp.kind}`)} {followUp.completedOn ?? ''}
        </small>
      )}
    </div>
  ));
}

function Visits({ entity, asks }: { readonly entity: Entity; readonly asks: EntityPageQueryVariables }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const of = (field: string) => label(`Inspection.${field}`);
  return (
    <Part title={words.inspections} asked={asks.inspections} value={entity.inspections}>
      {({ totalCount, edges }) => (
        <>
          <PlainTable
            caption={words.inspections}
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={[
              {
                title: of('inspectedOn'),
                cell: ({ inspectedOn, scheduledOn }) => (
                  <Day on={inspectedOn ?? (scheduledOn ? `（${scheduledOn}）` : null)} />
                ),
              },
              { title: of('stage'), cell: ({ stage }) => stage && label(`InspectionStage.${stage}`) },
              {
                title: of('department'),
                cell: ({ department, joint }) => (
                  <>
                    {named(department)}
                    {joint && <div className="none">{of('joint')}</div>}
                  </>
                ),
              },
              {
                title: of('mode'),
                cell: ({ mode, trigger }) => (
                  <>
                    {mode && label(`InspectionMode.${mode}`)}
                    {trigger && <div className="none">{label(`InspectionTrigger.${trigger}`)}</div>}
                  </>
                ),
              },
              { title: words.results, cell: (visit) => <Results visit={visit} /> },
              { title: words.origin, cell: (fact) => <Origin fact={fact} /> },
            ]}
          />
          <Shown all={totalCount} shown={edges.length} />
        </>
      )}
    </Part>
  );
}

function Proofs({ entity }: { readonly entity: Entity }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const of = (field: string) => label(`DrawProof.${field}`);
  return (
    <Part title={words.proofs} asked value={entity.drawProofs}>
      {(rows) => (
        <PlainTable
          caption={words.proofs}
          rows={rows}
          rowKey={({ round }) => round}
          columns={[
            { title: of('round'), cell: ({ round }) => <Link to={`/public/draws/${round}`}>{round}</Link> },
            { title: of('state'), cell: ({ state }) => label(`DrawProofState.${state}`) },
            { title: of('opensOn'), cell: ({ opensOn }) => opensOn },
            { title: of('visit'), cell: ({ visit }) => visit ?? '—' },
          ]}
        />
      )}
    </Part>
  );
}

/** Inspections of the entity, and the draws that it was in. */
export function InspectionSection({
  entity,
  asks,
}: {
  readonly entity: Entity;
  readonly asks: EntityPageQueryVariables;
}) {
  const words = useWords(ENTITY_WORDS);
  return (
    <Section id="inspection" title={words.inspection} silo="inspection" fields={['inspections', 'drawProofs']}>
      <Visits entity={entity} asks={asks} />
      {asks.present && <Proofs entity={entity} />}
    </Section>
  );
}
