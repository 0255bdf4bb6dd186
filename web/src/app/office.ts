import type { Session } from './session';

type Office = Pick<Session, 'department' | 'district'>;

/** Code of the office for which somebody works: his department's, with the district of an office there; empty without one. */
export const officeOf = ({ department, district }: Office): string =>
  department && district ? `${department}-${district}` : (department ?? '');

/** Whether somebody acts for an authority: his own office, or of a municipal department also an office of it in a district. */
export function actsFor(office: Office, authority: string | null | undefined): boolean {
  const own = officeOf(office);
  if (!authority || !own) return false;
  return authority === own || (!office.district && authority.startsWith(`${own}-`));
}

/** Whether somebody acts for an authority in a role: what needs it is offered to nobody else. */
export const actsAs = (
  session: Office & Pick<Session, 'roles'>,
  role: string,
  authority: string | null | undefined,
): boolean => session.roles.includes(role) && actsFor(session, authority);
