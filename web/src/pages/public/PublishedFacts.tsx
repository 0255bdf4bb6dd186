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

/** Inspections whose result is public. */
export function InspectionTable({ entity }: OfEntity) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.inspections}
      rows={entity.inspections?.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      columns={[
        { title: label('Inspection.inspectedOn'), cell: ({ inspectedOn }) => inspectedOn ?? '—' },
        { title: label('Inspection.stage'), cell: ({ stage }) => (stage ? label(`InspectionStage.${stage}`) : '—') },
        { title: words.source, cell: ({ sourceDepartment: one }) => text(one.name, one.nameEn) },
      ]}
    />
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
