import type { ComponentType } from 'react';
import type { Session } from './session';

type Load = () => Promise<ComponentType>;

/** A page of the dashboard. */
export interface Page {
  /** Its address. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** Under which heading of the menu it stands. */
  readonly group: 'work' | 'sharing' | 'public';
  readonly load: Load;
  /** Whether the page is for whoever is signed in; for everybody where it is left out. */
  readonly isFor?: (session: Session) => boolean;
  /** Whether nothing of it is for anybody else, nor of the pages below it but those that are open. */
  readonly isClosed?: true;
  /** Pages below it, which the menu does not list. */
  readonly inner?: readonly { readonly path: string; readonly load: Load; readonly isOpen?: true }[];
}

/** Whether a session is of the departments' people and applications, and not of the public. */
export const isOfficial = ({ kind }: Session): boolean => kind !== 'public';
