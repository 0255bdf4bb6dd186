import type { CodeEntry } from './entry';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** Refusals of the nonces by which the parties of a round are bound. */
export const inspectionNonceCodes = {
  NONCE_OF_ANOTHER_PARTY: {
    zh: '同一人在本轮次已代表另一参与方提交承诺或者公开随机数',
    en: 'The same person has acted for another party of the round: the seed would be in fewer hands than parties.',
    mendZh: '已代表的参与方见 acted；请由 received 所列参与方的另一人员办理。',
    mendEn: 'Let somebody else act for the party in received; the one for which the person acted is in acted.',
    article: ARTICLE,
    http: 403,
  },
  NONCE_HASH_UNFIT: {
    zh: '随机数承诺不是 64 位十六进制数字',
    en: 'What is committed to is not a SHA-256 of 64 lowercase hexadecimal digits.',
    mendZh: '请提交 64 位十六进制随机数文本的 SHA-256；随机数本身留待公开时提交。',
    mendEn: 'Send the SHA-256 of the nonce as text of 64 hexadecimal digits, and keep the nonce until it is opened.',
    article: ARTICLE,
  },
  NONCE_COMMITTED: {
    zh: '该部门在本轮次已经提交承诺',
    en: 'The department has committed itself in this round.',
    mendZh: '承诺不得更改。',
    mendEn: 'A commitment stands.',
    article: ARTICLE,
    http: 409,
  },
  NONCE_REUSED: {
    zh: '该承诺已经用过',
    en: 'This commitment was used before, in this round or another.',
    mendZh: '请每轮另取一个随机数。',
    mendEn: 'Take a fresh nonce for every round.',
    article: ARTICLE,
    http: 409,
  },
  NONCES_MISSING: {
    zh: '尚有参与方未提交随机数承诺',
    en: 'Not every department has committed itself yet, or the reform office has not.',
    mendZh: '请待 missing 所列各方提交承诺。',
    mendEn: 'Wait for those in missing.',
    article: ARTICLE,
    http: 409,
  },
  REVEAL_TWICE: {
    zh: '该部门已经公开随机数',
    en: 'The department has opened its nonce already.',
    mendZh: '无需再次提交。',
    mendEn: 'There is nothing more to open.',
    article: ARTICLE,
    http: 409,
  },
} as const satisfies Record<string, CodeEntry>;
