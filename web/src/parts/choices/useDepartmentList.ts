import { useQuery } from 'urql';
import { type Choice, useNamed } from './choice';
import { DepartmentsDocument } from './codes.generated';

interface DepartmentList {
  /** The departments of the city, and their offices in the districts. */
  readonly choices: readonly Choice[];
  readonly fetching: boolean;
  /** Name of a department; its code where there is none. */
  nameOf(code: string): string;
}

/** Departments and their offices by the names of the code list; asked once, and not before they are wanted. */
export function useDepartmentList(isAsked = true): DepartmentList {
  const named = useNamed();
  const [{ data, fetching }] = useQuery({
    query: DepartmentsDocument,
    requestPolicy: 'cache-first',
    pause: !isAsked,
  });
  const choices = named(data?.departments?.codes ?? []);
  return { choices, fetching, nameOf: (code) => choices.find(({ value }) => value === code)?.label ?? code };
}
