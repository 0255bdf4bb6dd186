/** To whom categories are published. */
export const PUBLICATION_AUDIENCES = ['INDUSTRY', 'SOCIETY'] as const;

/** One of the audiences. */
export type PublicationAudience = (typeof PUBLICATION_AUDIENCES)[number];

/**
 * What is published to society is open to everybody; what is published within an industry is not
 *
 * Both are publications and take the same hearing. Reading: the hub cannot tell the members of an industry from anybody
 * else, so what is published to them stays internal here, and the authority hands out the list of the publication.
 *
 * 《上海市分类监管管理办法》第二十条第二款、第二十二条
 */
export function opensToSociety(audience: PublicationAudience): boolean {
  return audience === 'SOCIETY';
}
