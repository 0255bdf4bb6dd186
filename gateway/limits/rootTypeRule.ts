import type { ValidationRule } from 'graphql';
import { refusal } from '../refusal';

/** Refuses operations of a kind that the schema does not offer: there are no mutations and no subscriptions yet. */
export const rootTypeRule: ValidationRule = (context) => ({
  OperationDefinition({ operation }) {
    if (context.getSchema().getRootType(operation)) return;
    context.reportError(refusal('OPERATION_KIND_NOT_OFFERED', { received: operation }));
  },
});
