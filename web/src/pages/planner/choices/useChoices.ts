import { useQuery } from 'urql';
import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import { type Choice, useNamed } from '../../../parts/choices/choice';
import { today } from '../../../parts/today';
import { useText } from '../../../words/language';
import { PlannerChoicesDocument, type PlannerChoicesQuery } from './choices.generated';

type Item = NonNullable<PlannerChoicesQuery['inspectionItems']>['edges'][number]['node'];

/** The department of the city above an office in a district. */
const cityDepartment = (office: string): string => office.replace(/-\d{6}$/, '');

const hasEnded = ({ basisEndedOn }: Item, day: string): boolean => basisEndedOn !== null && basisEndedOn <= day;

/** What can be chosen in the planner's forms, by name: items of the published list, offices, result codes. One operation. */
export function useChoices() {
  const text = useText();
  const day = today();
  const [{ data }] = useQuery({
    query: PlannerChoicesDocument,
    variables: { today: day },
    requestPolicy: 'cache-first',
  });
  const items = (data?.inspectionItems?.edges ?? []).map(({ node }) => node);
  const offices = useNamed()(data?.departments?.codes ?? []);
  const named = ({ code, name, nameEn }: Pick<Item, 'code' | 'name' | 'nameEn'>) => `${code} ${text(name, nameEn)}`;
  const asChoice = (row: Pick<Item, 'code' | 'name' | 'nameEn'>): Choice => ({ value: row.code, label: named(row) });
  const nameOfItem = (code: string): string => {
    const found = items.find((one) => one.code === code);
    return found ? named(found) : code;
  };
  return {
    nameOfItem,
    namesOfItems: (codes: readonly string[]): string => codes.map(nameOfItem).join('、'),
    /** Items that may be inspected, of an office's department where one is given. */
    itemsOf: (office?: string): Choice[] =>
      items
        .filter((item) => !hasEnded(item, day) && (!office || item.department.code === cityDepartment(office)))
        .map(asChoice),
    offices: (): Choice[] => offices,
    /** The authorities for which somebody acts. */
    ownOffices: (session: Session): Choice[] => offices.filter(({ value }) => actsFor(session, value)),
    resultCodes: (set: 'ITEM_RESULTS' | 'PUBLICITY_RESULTS'): Choice[] =>
      ((set === 'ITEM_RESULTS' ? data?.itemResults : data?.publicityResults)?.codes ?? []).map(asChoice),
  };
}
