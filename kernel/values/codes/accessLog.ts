import type { CodeEntry } from './entry';

/** Refusals and faults of the log of accesses. */
export const accessLogCodes = {
  LEAF_NOT_CANONICAL: {
    zh: '访问记录不符合规范格式',
    en: 'A record of an access is not written in its one canonical form.',
    mendZh: '请按 docs/access-log.md 所述的字段顺序和写法生成记录。',
    mendEn: 'Write the record as docs/access-log.md describes: its fields, in their order, on one line.',
  },
  LEAF_TOO_LARGE: {
    zh: '访问记录过长',
    en: 'A record of an access is longer than the log takes.',
    mendZh: '请将所涉经营主体分成多条记录。',
    mendEn: 'Split the entities of the access over several records.',
  },
  TOO_MANY_LEAVES: {
    zh: '一次提交的访问记录过多',
    en: 'More records of accesses at once than the log takes.',
    mendZh: '请分批提交。',
    mendEn: 'Send them in batches.',
  },
  GATEWAY_ONLY: {
    zh: '该操作仅限网关使用',
    en: 'This operation is for the gateway itself alone.',
    mendZh: '请通过网关查询数据；访问记录由网关自动写入。',
    mendEn: 'Ask for data at the gateway; it records the accesses itself.',
    http: 403,
  },
  NOT_AN_AUDITOR: {
    zh: '仅限数据共享审计人员，或查看本部门的访问及对本部门资源的访问',
    en: 'This is for auditors of sharing; a department sees its own accesses and those to its own resources.',
    mendZh: '请使用审计人员或相关部门的令牌。',
    mendEn: 'Ask with the token of an auditor, or of a department about itself.',
    article: '政务数据共享条例',
    http: 403,
  },
  LOG_POSITION_UNKNOWN: {
    zh: '访问日志中没有该位置',
    en: 'The log of accesses has no such position, or none yet that a checkpoint covers.',
    mendZh: '请先查询 accessLogCheckpoint，位置须小于其 size。',
    mendEn: 'Ask for accessLogCheckpoint first; positions lie below its size.',
  },
  INVALID_MONTH: {
    zh: '月份格式不正确',
    en: 'That is not a month.',
    mendZh: '请写作 YYYY-MM，例如 2026-11。',
    mendEn: 'Write it as YYYY-MM, such as 2026-11.',
  },
  LOG_KEY_INVALID: {
    zh: '公钥格式不正确',
    en: 'That is not a public key in the form of C2SP signed-note.',
    mendZh: '请使用 npm run hub -- log key 打印的公钥，形如 名称+指纹+密钥。',
    mendEn: 'Use the key that `npm run hub -- log key` prints, written name+hash+key.',
  },
  LOG_INCONSISTENT: {
    zh: '访问日志与已签署的检查点不一致，未签署新检查点',
    en: 'The log of accesses does not agree with its last signed checkpoint, so no new one was signed.',
    mendZh: '请立即运行 npm run hub -- log verify，并保全数据库。',
    mendEn: 'Run `npm run hub -- log verify` at once and preserve the database.',
  },
} as const satisfies Record<string, CodeEntry>;
