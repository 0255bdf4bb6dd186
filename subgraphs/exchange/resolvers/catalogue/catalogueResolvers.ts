import { findResource, type Resource } from '../../../../kernel/values/reference/resources';

/** The catalogue: what there is and whose it is. */
export const catalogueResolvers = {
  Query: {
    resource: (_: unknown, { code }: { readonly code: string }): Resource | null => findResource(code) ?? null,
  },
  SharedResource: {
    name: ({ zh }: Resource): string => zh,
    nameEn: ({ en }: Resource): string => en,
  },
};
