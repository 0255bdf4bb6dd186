/** How the keys of records begin that an authority entered itself. */
export const OWN_KEY = 'own:';

/** The condition that the record of an alias was entered by an authority itself. */
export const isOwn = (alias: string): string => `starts_with(${alias}.record_key, '${OWN_KEY}')`;

/**
 * The condition that an own entry may be told to who sees the authorities that the SQL `authorities` lists, null for all:
 * to who sees the one that entered it, the one whose subject it was, or the one that is in charge of the subject in that
 * matter since. Whoever supervises the entity in another matter is told nothing of it.
 *
 * 《上海市分类监管管理办法》第四条、第二十二条
 */
export function ownSight(alias: string, authorities: string): string {
  return `(${authorities} IS NULL OR ${alias}.source_department = ANY (${authorities})
    OR EXISTS (SELECT FROM supervision_event v WHERE v.topic = 'evidence'
      AND v.number = substr(${alias}.record_key, ${OWN_KEY.length + 1}) AND (v.authority = ANY (${authorities})
        OR EXISTS (SELECT FROM supervised_subject h WHERE h.matter_code = v.matter_code AND h.uscc = v.uscc
          AND h.superseded_seq IS NULL AND h.authority = ANY (${authorities})))))`;
}
