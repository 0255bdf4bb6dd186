import type { Session } from '../../../app/session';
import { useText } from '../../../words/language';
import { DISTRICT_TILES } from '../../overview/districts';
import type { Choice } from '../action/fields';

/** Code of the department for which a session acts. */
export const officeOf = ({ department, district }: Session): string =>
  district ? `${department}-${district}` : (department ?? '');

/** The offices of the same line in the districts, as choices beside any code that is typed. */
export function useOffices(line: string): readonly Choice[] {
  const text = useText();
  return DISTRICT_TILES.map(({ code, zh, en }) => ({
    value: `${line}-${code}`,
    label: `${text(zh, en)}（${line}-${code}）`,
  }));
}
