import { EntityLink } from '../../parts/EntityLink';
import { useLabel, useText, useWords } from '../../words/language';
import type { Rights } from './rights';
import { words as schemaWords, type WorklistRowsQuery } from './worklist.generated';
import { WORKLIST_WORDS } from './worklistWords';

/** An entity of the list. */
export type Row = WorklistRowsQuery['worklist']['edges'][number]['node'];

type Category = NonNullable<Row['supervisionCategories']>[number];

/** A column of the list, on the page and in a file. */
export interface ListColumn {
  readonly title: string;
  readonly width: number;
  readonly right?: keyof Rights;
  /** Whether its cells are days, which are not broken over lines. */
  readonly isDay?: boolean;
  /** The cell as text or number; null where there is nothing, or nothing could be had. */
  plain(row: Row): string | number | null;
}

/** The strictest category in force, as the list is ordered and filtered. */
function strictest({ supervisionCategories }: Row): Category | undefined {
  const standing = (supervisionCategories ?? []).filter(({ category }) => category);
  return standing.sort((a, b) => (b.intensity ?? 0) - (a.intensity ?? 0))[0];
}

/** The columns that the caller may have, in the chosen language. */
export function useListColumns(rights: Rights): readonly ListColumn[] {
  const words = useWords(WORKLIST_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const columns: readonly ListColumn[] = [
    { title: words.status, width: 56, plain: ({ status }) => status && label(`EntityStatus.${status}`) },
    { title: words.district, width: 72, plain: ({ district }) => district && text(district.name, district.nameEn) },
    { title: words.industry, width: 110, plain: ({ industry }) => industry && text(industry.name, industry.nameEn) },
    { title: words.registeredOn, width: 92, isDay: true, plain: ({ registeredOn }) => registeredOn },
    {
      title: words.grade,
      width: 64,
      right: 'credit',
      plain: ({ publicCreditRating }) => publicCreditRating?.grade ?? null,
    },
    {
      title: words.risk,
      width: 88,
      right: 'risk',
      plain: ({ creditRiskClass }) => (creditRiskClass?.level ? words[`risk_${creditRiskClass.level}`] : null),
    },
    {
      title: words.category,
      width: 76,
      right: 'intensity',
      plain: (row) => {
        const category = strictest(row)?.category;
        return category ? label(`IntensityCategory.${category}`) : null;
      },
    },
    {
      title: words.categoryOf,
      width: 96,
      right: 'intensity',
      plain: (row) => {
        const matter = strictest(row)?.matter;
        return matter ? text(matter.name, matter.nameEn) : null;
      },
    },
    { title: words.cases, width: 52, right: 'cases', plain: ({ openCaseCount }) => openCaseCount ?? null },
    {
      title: words.inspection,
      width: 92,
      isDay: true,
      right: 'inspection',
      plain: ({ inspections }) =>
        inspections ? (inspections.edges[0]?.node.inspectedOn ?? words.neverInspected) : null,
    },
    {
      title: words.keyColumn,
      width: 48,
      right: 'key',
      plain: ({ keySupervision }) => (keySupervision ? (keySupervision.length > 0 ? words.yes : words.no) : null),
    },
  ];
  return columns.filter(({ right }) => !right || rights[right]);
}

/** The columns for the table of the page, the entity with a way to its page first. */
export function tableColumns(columns: readonly ListColumn[], entity: string) {
  return [
    { title: entity, width: 176, render: (_: unknown, { uscc, name }: Row) => <EntityLink uscc={uscc} name={name} /> },
    ...columns.map(({ title, width, plain, isDay }) => ({
      title,
      width,
      className: isDay ? 'day' : '',
      render: (_: unknown, row: Row) => plain(row) ?? '—',
    })),
  ];
}
