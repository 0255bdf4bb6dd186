import type { EvidenceKind } from '../evidence/evidenceKinds';

/** Whether codes of this kind are written `<entry>:<value>`. */
export function isValued(kind: EvidenceKind): boolean {
  return kind === 'JUDGEMENT' || kind === 'OTHER';
}

/** The entry of a code: of judgements and catalogued information what stands before the first colon, else the code. */
export function entryOfCode(kind: EvidenceKind, code: string): string {
  const colon = code.indexOf(':');
  return isValued(kind) && colon >= 0 ? code.slice(0, colon) : code;
}

/** The value of a code: of judgements and catalogued information what stands after the first colon, else the code. */
export function valueOfCode(kind: EvidenceKind, code: string): string {
  return isValued(kind) ? code.slice(code.indexOf(':') + 1) : code;
}
