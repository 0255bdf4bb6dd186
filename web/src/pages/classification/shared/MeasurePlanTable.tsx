import { PlainTable } from '../../../parts/PlainTable';
import { useWords } from '../../../words/language';
import { SHARED_WORDS } from './sharedWords';

interface MeasurePlan {
  readonly code: string;
  readonly category: string;
  readonly level: number;
  readonly mechanisms: readonly string[];
  readonly methods: readonly string[];
  readonly content: string;
  readonly resourceHours: number;
  readonly visitsPerYear: number;
  readonly basis: { readonly law: string; readonly article: string };
}

interface MeasurePlanTableProps {
  readonly measures: readonly MeasurePlan[];
  readonly caption: string;
  /** Words of the schema, as the page's documents carry them. */
  label(key: string): string;
}

/** What supervision of each category is like: mechanisms, methods, content, hours and visits a year. */
export function MeasurePlanTable({ measures, caption, label }: MeasurePlanTableProps) {
  const words = useWords(SHARED_WORDS);
  const all = (name: string, values: readonly string[]) => values.map((value) => label(`${name}.${value}`)).join('、');
  return (
    <PlainTable<MeasurePlan>
      caption={caption}
      rows={measures}
      rowKey={({ code }) => code}
      columns={[
        {
          title: words.category,
          cell: ({ category, level }) => `${label(`IntensityCategory.${category}`)} ${words.level(level)}`,
        },
        {
          title: label('MeasurePlan.mechanisms'),
          cell: ({ mechanisms }) => all('SupervisionMechanism', mechanisms),
        },
        { title: label('MeasurePlan.methods'), cell: ({ methods }) => all('SupervisionMethod', methods) },
        { title: label('MeasurePlan.content'), cell: ({ content }) => content },
        { title: label('MeasurePlan.visitsPerYear'), cell: ({ visitsPerYear }) => visitsPerYear },
        { title: label('MeasurePlan.resourceHours'), cell: ({ resourceHours }) => resourceHours },
        { title: label('MeasurePlan.basis'), cell: ({ basis }) => `${basis.law} ${basis.article}` },
      ]}
    />
  );
}
