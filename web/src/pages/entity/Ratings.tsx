import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useWords } from '../../words/language';
import { type EntityPageQueryVariables, words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { Day, Origin, type OriginOfFact, useNamed } from './Origin';
import { faultsAt, NotAsked, useAnswer } from './Section';

interface RatingRow {
  readonly key: string;
  readonly kind: string;
  readonly scheme: string;
  readonly note?: string | undefined;
  readonly grade: string;
  readonly grades: string;
  readonly on: string;
  readonly fact: OriginOfFact;
}

/** Each rating and class in a row of its own, with the grades of its own scheme beside it. */
function useRatings({ publicCreditRating: rating, creditRiskClass: risk, industryRatings }: Entity) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const rows: RatingRow[] = [];
  if (rating) {
    rows.push({
      key: 'rating',
      kind: label('MarketEntity.publicCreditRating'),
      scheme: named(rating.scheme),
      note: rating.scheme?.illustrative ? words.illustrative : undefined,
      grade: rating.grade ?? '—',
      grades: rating.scheme?.grades.join(' > ') ?? '',
      on: rating.ratedOn ?? '—',
      fact: rating,
    });
  }
  if (risk) {
    rows.push({
      key: 'risk',
      kind: label('MarketEntity.creditRiskClass'),
      scheme: words.riskScheme,
      grade: [...new Set([risk.level ?? '—', label(`CreditRiskLevel.${risk.level}`)])].join(' '),
      grades: words.riskGrades,
      on: risk.classifiedOn ?? '—',
      fact: risk,
    });
  }
  for (const { node } of industryRatings?.edges ?? []) {
    rows.push({
      key: node.id,
      kind: label('MarketEntity.industryRatings'),
      scheme: named(node.scheme),
      grade: node.grade ?? '—',
      grades: node.scheme?.grades.join(' > ') ?? '',
      on: `${node.ratedOn ?? '—'} → ${node.validUntil ?? words.today}`,
      fact: node,
    });
  }
  return rows;
}

/** Ratings and classes of all schemes one below the other; none is converted into another. */
export function Ratings({ entity, asks }: { readonly entity: Entity; readonly asks: EntityPageQueryVariables }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const { error, sources } = useAnswer();
  const rows = useRatings(entity);
  const kinds = [
    ['publicCreditRating', asks.rating],
    ['creditRiskClass', asks.risk],
    ['industryRatings', asks.industry],
  ] as const;
  const asked = kinds.filter(([, one]) => one).map(([field]) => field);
  const isAway = sources.some(({ silo, status }) => silo === 'credit' && (status === 'DOWN' || status === 'LATE'));
  const lost = asked.filter((field) => !entity[field] && (isAway || faultsAt(error, [field])));
  return (
    <div className="part">
      <h3>{words.ratings}</h3>
      {asked.length > lost.length && (
        <PlainTable
          caption={words.ratings}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              title: words.scheme,
              cell: ({ kind, scheme, note }) => (
                <>
                  <strong>{kind}</strong>
                  <div>{scheme}</div>
                  {note && <div className="none">{note}</div>}
                </>
              ),
            },
            { title: words.grade, cell: ({ grade }) => <strong>{grade}</strong> },
            { title: words.gradesOf, cell: ({ grades }) => grades },
            { title: words.validity, cell: ({ on }) => <Day on={on} /> },
            { title: words.origin, cell: ({ fact }) => <Origin fact={fact} /> },
          ]}
        />
      )}
      {lost.map((field) => (
        <p key={field} className="missing">
          <strong>{label(`MarketEntity.${field}`)}：</strong>
          {words.missing}
        </p>
      ))}
      {kinds.map(([field, one]) => (one ? null : <NotAsked key={field} what={label(`MarketEntity.${field}`)} />))}
    </div>
  );
}
