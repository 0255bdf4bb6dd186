import { Link } from 'react-router';
import { moment } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { PenaltyLine } from './PenaltyLine';
import { PUBLIC_WORDS } from './publicWords';
import { type SelfCheckQuery, words as schemaWords } from './selfCheck.generated';

type Entity = NonNullable<SelfCheckQuery['marketEntity']>;
type Case = NonNullable<Entity['enforcementCases']>['edges'][number]['node'];
type Decision = NonNullable<Case['decisions']>[number];

interface OfEntity {
  readonly entity: Entity;
}

type DecisionOfCase = Decision & { readonly of: Case };

/** The decisions of all cases; null where none is known and some could not be had. */
function decisionsOf({ enforcementCases }: Entity): readonly DecisionOfCase[] | null {
  if (!enforcementCases) return null;
  const lists = enforcementCases.edges.map(({ node }) => node.decisions?.map((one) => ({ ...one, of: node })));
  const known = lists.flatMap((list) => list ?? []);
  return known.length === 0 && lists.includes(undefined) ? null : known;
}

/** Decisions on penalties that are public today. */
export function PenaltyTable({ entity }: OfEntity) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const penalties = (decision: Decision) =>
    decision.penalties?.map((one) => <PenaltyLine key={one.sequence} {...one} />) ?? words.notHad;
  return (
    <PlainTable
      caption={words.cases}
      rows={decisionsOf(entity)}
      rowKey={({ id }) => id}
      columns={[
        { title: words.decision, cell: ({ number }) => number },
        {
          title: label('EnforcementCase.department'),
          cell: ({ of }) => text(of.department?.name, of.department?.nameEn),
        },
        { title: label('EnforcementCase.cause'), cell: ({ of }) => of.cause },
        { title: words.penalties, cell: penalties },
        { title: label('EnforcementDecision.decidedOn'), cell: ({ decidedOn }) => decidedOn },
        { title: words.publicUntil, cell: ({ publicationEndsOn }) => publicationEndsOn ?? '—' },
      ]}
    />
  );
}

type Inspection = NonNullable<Entity['inspections']>['edges'][number]['node'];

/** What an inspection found, item by item, with the day of the publication. */
function Found({ inspection: { results, publishedOn } }: { readonly inspection: Inspection }) {
  const words = useWords(PUBLIC_WORDS);
  const text = useText();
  const label = useLabel(schemaWords);
  const found = results?.filter(({ codes }) => codes && codes.length > 0) ?? [];
  if (found.length === 0) return results ? words.noResult : words.notHad;
  return (
    <>
      <ul className="findings">
        {found.map(({ item, codes }) => (
          <li key={item?.code}>
            {item && `${text(item.name, item.nameEn)} ${item.code}：`}
            {codes?.map((one) => text(one.name, one.nameEn)).join('、')}
          </li>
        ))}
      </ul>
      {publishedOn && `${label('Inspection.publishedOn')} ${publishedOn}`}
    </>
  );
}

/** Inspections whose result is public. */
export function InspectionTable({ entity }: OfEntity) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <>
      <PlainTable
        caption={words.inspections}
        rows={entity.inspections?.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        columns={[
          { title: label('Inspection.inspectedOn'), cell: ({ inspectedOn }) => inspectedOn ?? '—' },
          { title: label('Inspection.stage'), cell: ({ stage }) => (stage ? label(`InspectionStage.${stage}`) : '—') },
          { title: label('Inspection.results'), cell: (one) => <Found inspection={one} /> },
          { title: words.source, cell: ({ sourceDepartment: one }) => text(one.name, one.nameEn) },
        ]}
      />
      <p>
        <Link to="/public/results" className="in-text">
          {words.allResults}
        </Link>
      </p>
    </>
  );
}

/** Credit records that are public. */
export function CreditTable({ entity }: OfEntity) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.credit}
      rows={entity.creditRecords?.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      columns={[
        { title: label('CreditRecord.kind'), cell: ({ kind }) => (kind ? label(`CreditRecordKind.${kind}`) : '—') },
        { title: label('CreditRecord.title'), cell: ({ title }) => title },
        { title: label('CreditRecord.observedAt'), cell: ({ observedAt }) => moment(observedAt) },
        { title: words.source, cell: ({ sourceDepartment: one }) => text(one.name, one.nameEn) },
      ]}
    />
  );
}

interface CutProps {
  readonly list: { readonly totalCount: number; readonly edges: readonly unknown[] } | null;
}

/** Says so where a list goes on after what is shown of it. */
export function Cut({ list }: CutProps) {
  const words = useWords(PUBLIC_WORDS);
  if (!list || list.totalCount <= list.edges.length) return null;
  return <p>{words.cut(list.edges.length, list.totalCount)}</p>;
}
