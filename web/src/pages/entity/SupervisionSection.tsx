import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { type EntityPageQueryVariables, words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { Day, Origin, useNamed } from './Origin';
import { faultsAt, Part, Section, useAnswer } from './Section';

const ExplanationTree = lazy(async () => ({ default: (await import('./ExplanationTree')).ExplanationTree }));

/** A category of the entity in one matter. */
export type Category = NonNullable<Entity['supervisionCategories']>[number];

interface PartProps {
  readonly entity: Entity;
  readonly asks: EntityPageQueryVariables;
}

/** Category and level as one text, such as 较高强度 2 级. */
export function useGrade(): (category: string | null | undefined, level: number | null | undefined) => string {
  const label = useLabel(schemaWords);
  const text = useText();
  return (category, level) =>
    category
      ? `${label(`IntensityCategory.${category}`)}${level ? text(` ${level} 级`, `, level ${level}`) : ''}`
      : '—';
}

function Categories({
  rows,
  chosen,
  explained,
  onChoose,
}: {
  readonly rows: readonly Category[];
  readonly chosen: string | null;
  readonly explained: boolean;
  onChoose(id: string | null): void;
}) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const gradeOf = useGrade();
  const of = (field: string) => label(`SupervisionCategory.${field}`);
  const why = {
    title: words.why,
    cell: ({ id, explanation }: Category) =>
      explanation ? (
        <Button
          size="small"
          aria-expanded={chosen === id}
          data-testid="why"
          onClick={() => onChoose(chosen === id ? null : id)}
        >
          {words.why}
        </Button>
      ) : (
        <span className="none">{words.noWhy}</span>
      ),
  };
  return (
    <PlainTable
      caption={words.categories}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: of('matter'),
          cell: ({ matter }) => (
            <>
              {named(matter)}
              <div className="none">{matter?.legalBasis}</div>
            </>
          ),
        },
        { title: of('category'), cell: ({ category, level }) => <strong>{gradeOf(category, level)}</strong> },
        {
          title: of('status'),
          cell: ({ status, reason }) => (
            <>
              {status && label(`CategoryStatus.${status}`)}
              <div className="none">{reason && label(`CategoryReason.${reason}`)}</div>
            </>
          ),
        },
        { title: of('since'), cell: ({ since }) => <Day on={since} /> },
        { title: of('authority'), cell: ({ authority }) => named(authority) },
        { title: of('publishedOn'), cell: ({ publishedOn }) => <Day on={publishedOn} /> },
        { title: words.origin, cell: (fact) => <Origin fact={fact} /> },
        ...(explained ? [why] : []),
      ]}
    />
  );
}

function CategoriesPart({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const text = useText();
  const named = useNamed();
  const [chosen, choose] = useState<string | null>(null);
  const found = entity.supervisionCategories?.find(({ id }) => id === chosen);
  const notice = entity.supervisionCategories?.find((one) => one.notice)?.notice;
  return (
    <Part title={words.categories} asked={asks.categories} value={entity.supervisionCategories}>
      {(rows) => (
        <>
          <Categories rows={rows} chosen={chosen} explained={asks.explained} onChoose={choose} />
          {notice && (
            <p className="none">
              {text(notice.text, notice.textEn)}（{notice.article}）
            </p>
          )}
          {found?.explanation && (
            <Suspense fallback={null}>
              <ExplanationTree key={found.id} title={words.whyOf(named(found.matter))} category={found.id} />
            </Suspense>
          )}
        </>
      )}
    </Part>
  );
}

function KeyLists({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const of = (field: string) => label(`KeySupervision.${field}`);
  if (!asks.categoryDetails) return null;
  return (
    <Part title={words.keyLists} asked value={entity.keySupervision}>
      {(rows) => (
        <PlainTable
          caption={words.keyLists}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { title: of('authority'), cell: ({ authority }) => named(authority) },
            { title: of('ground'), cell: ({ ground }) => ground },
            { title: words.period, cell: ({ since, until }) => `${since ?? '—'} → ${until ?? words.today}` },
            { title: words.origin, cell: (fact) => <Origin fact={fact} /> },
          ]}
        />
      )}
    </Part>
  );
}

/** Categories in force matter by matter, each with its explanation, and the key lists that the entity is on. */
export function SupervisionSection({ entity, asks }: PartProps) {
  const words = useWords(ENTITY_WORDS);
  const { error } = useAnswer();
  const internal = faultsAt(error, ['supervisionCategories'])?.graphQLErrors.some(
    ({ extensions }) => extensions.code === 'CATEGORY_INTERNAL',
  );
  return (
    <Section
      id="supervision"
      title={words.supervision}
      silo="supervision"
      fields={internal ? ['keySupervision'] : ['supervisionCategories', 'keySupervision']}
    >
      {internal ? (
        <Alert type="info" showIcon title={words.internal} data-code="CATEGORY_INTERNAL" />
      ) : (
        <CategoriesPart entity={entity} asks={asks} />
      )}
      <KeyLists entity={entity} asks={asks} />
    </Section>
  );
}
