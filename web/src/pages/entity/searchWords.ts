import { defineWords } from '../../words/language';

/** Texts of the search for an entity. */
export const SEARCH_WORDS = defineWords(
  {
    title: '经营主体查询',
    says: '按名称、曾用名、原注册号或统一社会信用代码查询，也可输入名称的一部分（每个词至少两个字，以空格分隔）；代码有误时会指出并给出更正建议。',
    text: '名称、注册号或代码',
    results: '比对结果',
    named: '名称中含有所输文字的经营主体',
    uscc: '名称、统一社会信用代码',
    former: '曾用名',
    score: '相符程度',
    reasons: '匹配理由',
    fault: (code: string) => `输入内容有误（${code}）`,
    meant: '可能是指',
  },
  {
    title: 'Find an entity',
    says: 'By name, former name, old registration number or Unified Social Credit Code, or a part of the name (words of two characters and more); a mistyped code is told, with the one that was probably meant.',
    text: 'Name, number or code',
    results: 'What it may mean',
    named: 'Entities whose name holds these words',
    uscc: 'Name and Unified Social Credit Code',
    former: 'Former names',
    score: 'Fits',
    reasons: 'Reasons',
    fault: (code: string) => `What was entered is not right (${code})`,
    meant: 'Probably meant',
  },
);
