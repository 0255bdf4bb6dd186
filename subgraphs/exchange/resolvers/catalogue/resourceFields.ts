import type { SchemaField } from '../../../../kernel/service/sharing/citySchema';
import { getPurpose, type Purpose } from '../../../../kernel/values/reference/purposes';
import type { Resource, SharingClass, TwoTongues } from '../../../../kernel/values/reference/resources';
import type { Freshness, MeasuredQuality } from '../../store/catalogue/resourceState';
import type { ExchangeContext } from '../exchangeContext';
import { sharedResources } from './sharedResources';

const APPLICATIONS: Readonly<Record<SharingClass, TwoTongues>> = {
  UNCONDITIONAL: {
    zh: '无需申请，各部门可直接查询。',
    en: 'No application is needed; every department may ask for it.',
  },
  CONDITIONAL: {
    zh: '以 applyForAgreement 向提供部门申请，说明目的、法定依据、场景、字段、主体范围和期限。',
    en: 'Apply to the owner with applyForAgreement: purpose, legal basis, scenario, fields, entities and term.',
  },
  NOT_SHARED: {
    zh: '依法不予共享，限提供部门使用。',
    en: 'Not shared, by law; for its own department alone.',
  },
};

const applicationOf = ({ code }: Resource): TwoTongues => APPLICATIONS[sharedResources().classOf(code)];

/** The fields of a resource. */
export const resourceResolvers = {
  SharedResource: {
    class: ({ code }: Resource): SharingClass => sharedResources().classOf(code),
    name: ({ zh }: Resource): string => zh,
    nameEn: ({ en }: Resource): string => en,
    meaning: ({ meaning }: Resource): string => meaning.zh,
    meaningEn: ({ meaning }: Resource): string => meaning.en,
    purposes: ({ purposes }: Resource): Purpose[] | null => purposes?.map((code) => getPurpose(code)) ?? null,
    conditions: ({ conditions }: Resource): string => conditions.zh,
    conditionsEn: ({ conditions }: Resource): string => conditions.en,
    howToApply: (resource: Resource): string => applicationOf(resource).zh,
    howToApplyEn: (resource: Resource): string => applicationOf(resource).en,
    qualityStatement: ({ quality }: Resource): string => quality.zh,
    qualityStatementEn: ({ quality }: Resource): string => quality.en,
    fields: ({ code }: Resource): readonly SchemaField[] => sharedResources().fieldsOf(code),
    freshness: ({ code }: Resource, _: unknown, { store }: ExchangeContext): Promise<Freshness | null> =>
      store.catalogue.freshness(code),
    quality: ({ code }: Resource, _: unknown, { store }: ExchangeContext): Promise<MeasuredQuality | null> =>
      store.catalogue.quality(code),
  },
  Purpose: {
    name: ({ zh }: Purpose): string => zh,
    nameEn: ({ en }: Purpose): string => en,
  },
  CatalogueField: {
    name: ({ words }: SchemaField): string | null => words.zh,
    meaningEn: ({ words }: SchemaField): string => words.en,
  },
};
