import { accessLeaf } from '../../kernel/values/accessLeaf';
import type { OperationContext } from '../operationContext';

/** The log's leaf of an operation: who asked what, for which purpose, of whom. Undefined where there is nothing to log. */
export function leafOf({ viewer, shared, reference, times }: OperationContext, hash: string): string | undefined {
  const use = shared.total();
  if (!use) return undefined;
  const { operationId, subject, kind, department, grant } = viewer;
  return accessLeaf({
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
  });
}
