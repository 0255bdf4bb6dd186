import type { Disclosure } from '../entityIndex/protectCount';
import type { Parts } from './figure';
import type { MetricForm } from './metric';
import { type PartsOfEntities, protectParts } from './protectParts';

/** The numbers of a month and district. */
export interface MetricCell extends PartsOfEntities {
  readonly values: readonly (string | null)[];
}

/** What may be told of a metric: the sum of cells, each of which may be told. */
export interface PublishedMetric {
  /** Null where nothing may be told. */
  readonly total: Parts | null;
  readonly rows: readonly (Parts & { readonly values: readonly (string | null)[] })[];
}

/** What is to be told: `by` holds the places in a cell's values by which it is split. */
export interface MetricToPublish {
  readonly form: MetricForm;
  readonly cells: readonly MetricCell[];
  readonly by: readonly number[];
  readonly disclosure: Disclosure;
}

interface Sum {
  readonly values: readonly (string | null)[];
  numerator: number;
  denominator: number | null;
  isTold: boolean;
}

function add(
  sums: Map<string, Sum>,
  values: readonly (string | null)[],
  cell: MetricCell,
  told: Parts,
  form: MetricForm,
): void {
  const key = JSON.stringify(values);
  const sum = sums.get(key) ?? { values, numerator: 0, denominator: form === 'COUNT' ? null : 0, isTold: false };
  sums.set(key, sum);
  sum.numerator += told.numerator;
  if (sum.denominator !== null) sum.denominator += told.denominator ?? 0;
  if (form !== 'RATE' || cell.numeratorEntities > 0) sum.isTold = true;
}

const partsOf = ({ numerator, denominator }: Sum): Parts => ({ numerator, denominator });

/** Sums up the cells of a metric that may be told; the others are left out of everything. */
export function publishMetric({ form, cells, by, disclosure }: MetricToPublish): PublishedMetric {
  const totals = new Map<string, Sum>();
  const rows = new Map<string, Sum>();
  for (const cell of cells) {
    const told = protectParts(form, cell, disclosure);
    if (!told) continue;
    add(totals, [], cell, told, form);
    if (by.length > 0)
      add(
        rows,
        by.map((at) => cell.values[at] ?? null),
        cell,
        told,
        form,
      );
  }
  const [total] = totals.values();
  const isTold = ({ isTold: any }: Sum): boolean => any;
  return {
    total: total?.isTold ? partsOf(total) : null,
    rows: [...rows.values()].filter(isTold).map((sum) => ({ values: sum.values, ...partsOf(sum) })),
  };
}
