import { holds, type Session } from '../../../app/session';

type Office = Pick<Session, 'department' | 'district'>;

/** Code of the authority for which an official works: the department's, with the district of a district's office. */
export const ownAuthority = ({ department, district }: Office): string =>
  district ? `${department ?? ''}-${district}` : (department ?? '');

/** Whether an official's office is the authority, or the municipal department above it. */
export function isOfOrAbove(office: Office, authority: string | null | undefined): boolean {
  if (!authority || !office.department) return false;
  const own = ownAuthority(office);
  return authority === own || (office.district === null && authority.startsWith(`${own}-`));
}

/** Whether somebody holds a role for the authority: the buttons of an action are shown to no one else. */
export const mayActFor = (session: Session, role: string, authority: string | null | undefined): boolean =>
  holds(session, role) && isOfOrAbove(session, authority);
