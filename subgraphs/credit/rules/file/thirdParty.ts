/** 第三方类型 Who a third party is. */
export const THIRD_PARTY_PROVIDERS = ['ASSOCIATION', 'PLATFORM', 'CREDIT_FIRM', 'CERTIFIER', 'OTHER'] as const;

/** One of the kinds of third parties. */
export type ThirdPartyProvider = (typeof THIRD_PARTY_PROVIDERS)[number];

/** 第三方信息类型 What a third party says of an entity. 沪府发〔2020〕7号（十四） */
export const THIRD_PARTY_KINDS = [
  'RATING',
  'CONVENTION_BREACH',
  'CONVENTION_KEPT',
  'CERTIFICATE',
  'FEEDBACK',
  'OTHER',
] as const;

/** One of the kinds of what is said. */
export type ThirdPartyKind = (typeof THIRD_PARTY_KINDS)[number];
