import { type SiloPast, seen } from '../../../kernel/service/history/factHistory';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';

/** The past of matters, categories and key supervision; the public is told the past of what is still published today. */
export const supervisionPast: SiloPast = {
  tables: [
    { table: 'supervision_matter', key: ['code'], lookups: [], datesItself: true },
    {
      table: 'category_assignment',
      key: ['id'],
      lookups: ['uscc, matter_code'],
      toldWhile: `n.published OR ${seen('published_only')} IS NULL`,
    },
    { table: 'key_supervision', key: ['id'], lookups: ['uscc'] },
  ],
  sight: ({ kind }) => ({ published_only: seesPublishedOnly(kind) ? 'yes' : '' }),
};
