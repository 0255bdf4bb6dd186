import type { FactSiloName } from '../../../../kernel/values/silos';

const SILO_OF: Readonly<Record<string, FactSiloName>> = {
  'market-entity': 'credit',
  'credit-record': 'credit',
  'public-credit-rating': 'credit',
  'credit-risk-class': 'credit',
  'credit-file': 'credit',
  'supervision-category': 'supervision',
  'supervision-matter': 'supervision',
  'supervision-work': 'supervision',
  inspection: 'inspection',
  'inspection-item': 'inspection',
  'inspection-plan': 'inspection',
  'inspection-work': 'inspection',
  'enforcement-case': 'enforcement',
  'case-lead': 'enforcement',
  'enforcement-work': 'enforcement',
  'credit-work': 'credit',
};

/** The silo whose outbox tells the changes of a resource; undefined for one that is not in the feed. */
export const resourceSilo = (resource: string): FactSiloName | undefined => SILO_OF[resource];
