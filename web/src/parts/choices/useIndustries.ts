import { useQuery } from 'urql';
import { type Choice, useNamed } from './choice';
import { IndustriesDocument } from './codes.generated';

const DIVISION = /^\d{2}$/;

/** The divisions of GB/T 4754 by name and code. */
export function useIndustries(): readonly Choice[] {
  const named = useNamed();
  const [{ data }] = useQuery({ query: IndustriesDocument, requestPolicy: 'cache-first' });
  return named(data?.industries?.codes ?? [])
    .filter(({ value }) => DIVISION.test(value))
    .map(({ value, label }) => ({ value, label: `${label} ${value}` }));
}
