import { type SiloPast, seen } from '../../../kernel/service/history/factHistory';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';

/** The past of items, inspections and results; the public is told the past of what is still published today. */
export const inspectionPast: SiloPast = {
  tables: [
    { table: 'inspection_item', key: ['code'], lookups: [], datesItself: true },
    {
      table: 'inspection',
      key: ['id'],
      lookups: ['uscc'],
      toldWhile: `n.result_published OR ${seen('published_only')} IS NULL`,
    },
    { table: 'inspection_result', key: ['id'], lookups: ['source_department, inspection_record_id'] },
  ],
  sight: ({ kind }) => ({ published_only: seesPublishedOnly(kind) ? 'yes' : '' }),
};
