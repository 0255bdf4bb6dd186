import { defineWords } from '../../words/language';

/** Texts of the first page for who is not signed in. */
export const WELCOME_WORDS = defineWords(
  {
    welcome: '上海市市场监管数据枢纽',
    welcomeSays:
      '面向社会公众公开依法公示的监管信息：监管规则、抽查计划、抽取结果及其可验证证明、检查结果与有效的行政处罚。查询无需登录。',
    entities: '经营主体查询',
    entitiesSays: '按名称、曾用名、原注册号或统一社会信用代码，查询经营主体的公示信息。',
    published: '公示公开',
    publishedSays: '已公布的规则、抽查计划、抽取名单与证明、检查结果，以及有效的行政处罚决定。',
    check: '企业自查',
    checkSays: '凭统一社会信用代码，查询本企业是否被抽中，并自行验证抽取是否公正。',
    goTo: (place: string) => `进入${place}`,
  },
  {
    welcome: "Shanghai's Market Supervision Data Hub",
    welcomeSays:
      'What the law makes public of market supervision: rules, inspection plans, draws with proofs that anybody can check, results, and penalties in force. No sign-in is needed.',
    entities: 'Find an entity',
    entitiesSays:
      'By name, former name, old registration number or Unified Social Credit Code: what is published of it.',
    published: 'Public information',
    publishedSays: 'Published rules, plans, drawn lists with proofs, results, and penalty decisions in force.',
    check: 'Self-check of an enterprise',
    checkSays: 'Whether your enterprise was drawn, by its code, with a proof that you can check yourself.',
    goTo: (place: string) => `Go to: ${place}`,
  },
);
