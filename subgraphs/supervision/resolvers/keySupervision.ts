import { findFactNumber } from '../../../kernel/service/factId';
import { keySupervisionVisibility } from '../rules/keySupervisionVisibility';
import { KEY_SUPERVISION_BY_ID } from '../store/keyParts';
import type { SupervisionContext } from './context';

/** One entity on one key list, asked for by its id; the public finds none. */
export const keySupervision = {
  __resolveReference({ id }: { readonly id: string }, { viewer, loaders }: SupervisionContext): unknown {
    const number = findFactNumber('KeySupervision', id);
    const allowed = keySupervisionVisibility(viewer.kind).lawful;
    return number && allowed ? loaders.entity.load(number, { part: KEY_SUPERVISION_BY_ID, params: [] }) : null;
  },
};
