import { accessLeaf } from '../../kernel/values/accessLeaf';
import type { OperationContext } from '../operationContext';

/** What one leaf tells of at most, so that the longest stays well under what the log takes. */
const ENTITIES_A_LEAF = 1_200;

function partsOf(texts: readonly string[]): string[][] {
  const parts = [];
  for (let at = 0; at < texts.length; at += ENTITIES_A_LEAF) parts.push(texts.slice(at, at + ENTITIES_A_LEAF));
  return parts;
}

/**
 * The log's leaves of an operation: who asked what, for which purpose, of whom; several with one operation id where it
 * is about very many entities, none where there is nothing to log.
 */
export function leavesOf({ viewer, shared, reference, times }: OperationContext, hash: string): string[] {
  const use = shared.total();
  if (!use) return [];
  const { operationId, subject, kind, department, grant } = viewer;
  const whole = {
    time: new Date().toISOString(),
    operationId,
    subject,
    kind,
    department,
    purpose: grant?.purpose ?? null,
    agreement: grant?.agreement ?? null,
    operation: hash,
    case: reference,
    asOf: times?.asOf ?? null,
    knownAt: times?.knownAt ?? null,
    ...use,
  };
  const [entities = [], ...more] = partsOf(use.entities);
  const [outOfScope = [], ...moreOutOfScope] = partsOf(use.outOfScope);
  return [
    accessLeaf({ ...whole, entities, outOfScope }),
    ...more.map((part) => accessLeaf({ ...whole, entities: part, outOfScope: [] })),
    ...moreOutOfScope.map((part) => accessLeaf({ ...whole, entities: [], outOfScope: part })),
  ];
}
