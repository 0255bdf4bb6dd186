import type { Field } from './fields';

/** Day that the document bears. */
export const DOCUMENT_DAY: Field = { kind: 'day', name: ['on'], optional: true };

/** Hash of the document. */
export const DOCUMENT_HASH: Field = { kind: 'hash', name: ['sha256'] };
