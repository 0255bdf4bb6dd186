import { actsAs } from '../../app/office';
import { holds, type Session } from '../../app/session';

/** The party that draws nothing and watches. */
export const OFFICE = 'REFORM_OFFICE';

/** Whether somebody plans inspections for an authority. */
export const plansFor = (session: Session, authority: string): boolean => actsAs(session, 'planner', authority);

/** Whether somebody heads the inspections of an authority. */
export const headsFor = (session: Session, authority: string): boolean => actsAs(session, 'inspection-head', authority);

/** Whether somebody is of the reform office of the city. */
export const isCityOffice = (session: Session): boolean => holds(session, 'reform-office') && session.district === null;

/** Whether somebody watches over all rounds. */
const watches = (session: Session): boolean => isCityOffice(session) || holds(session, 'auditor');

/** Whether the checks that somebody sees are of the own line: who watches over all offices is not told why one was triggered. */
export const isOfLine = (session: Session): boolean =>
  session.kind === 'official' && session.department !== OFFICE && !watches(session);

/** Whether somebody sees a round of these departments as its parties do. */
export const isOfRound = (session: Session, departments: readonly string[]): boolean =>
  session.kind === 'official' &&
  (watches(session) || (session.district === null && departments.some((code) => code === session.department)));

/** Whether somebody may be told the frame of a round, in which everybody's probability stands. */
export const seesFrame = (session: Session, departments: readonly string[]): boolean =>
  holds(session, 'planner', 'inspection-head', 'reform-office', 'auditor') && isOfRound(session, departments);

/** Whether somebody may ask what a round of the departments would come to. */
export const canPreview = (session: Session): boolean =>
  session.district === null && holds(session, 'planner', 'inspection-head', 'reform-office');

/** Whether somebody acts for a party in the ceremony of a round. */
export const actsForParty = (session: Session, party: string): boolean =>
  party === OFFICE ? isCityOffice(session) : session.district === null && plansFor(session, party);
