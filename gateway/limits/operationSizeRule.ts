import type { ValidationRule } from 'graphql';
import type { Code } from '../../kernel/values/codes';
import type { GatewayLimits } from '../gatewayConfig';
import { refusal } from '../refusal';
import { measureOperation, type OperationSize } from './measureOperation';

const CODE_OF: Readonly<Record<keyof OperationSize, Code>> = {
  depth: 'TOO_DEEP',
  aliases: 'TOO_MANY_ALIASES',
  fields: 'TOO_MANY_FIELDS',
};

/** Refuses documents that are deeper, have more aliases or expand to more fields than the limits say. */
export function operationSizeRule(limits: Pick<GatewayLimits, keyof OperationSize>): ValidationRule {
  return (context) => ({
    Document(document) {
      const size = measureOperation(document);
      for (const measure of ['depth', 'aliases', 'fields'] as const) {
        const received = size[measure];
        const limit = limits[measure];
        if (received > limit) context.reportError(refusal(CODE_OF[measure], { received: String(received), limit }));
      }
    },
  });
}
