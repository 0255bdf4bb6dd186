import type { CodeEntry } from './entry';

const BASIS = '沪府发〔2020〕7号（二十三）';

/** Refusals of what is told of the ends of laws in enforcement, and of what rests on a law that is over. */
export const legalBasisCodes = {
  LEGAL_BASIS_LAW_UNFIT: {
    zh: '法律名称为空或者含有条款',
    en: 'The name of the law is empty, or an article follows it.',
    mendZh: '请在 law 中只填写名称，条款另填于 article。',
    mendEn: 'Give the name alone in law, and the article in article.',
    article: BASIS,
  },
  LEGAL_BASIS_ARTICLE_UNFIT: {
    zh: '条款不是单独一条',
    en: 'This is not one article of a law.',
    mendZh: '请填写一条，例如 53、第五十三条、第一百三十三条之一；全文失效的不填。',
    mendEn: 'Give one article, such as 53 or 第五十三条; leave it out where the whole law ends.',
    article: BASIS,
  },
  PROVISION_WITHOUT_ARTICLE: {
    zh: '所引规定未写明法律名称和条',
    en: 'The provision names no law with an article.',
    mendZh: '请写明名称和条，例如 食品安全法 34 或者《食品安全法》第三十四条第一款。',
    mendEn: 'Name the law and its article, such as 食品安全法 34 or 《食品安全法》第三十四条第一款.',
    article: '行政处罚法 4',
  },
  LEGAL_BASIS_END_TWICE: {
    zh: '该法律依据自该日失效已登记',
    en: 'The end of that law on that day is told already.',
    mendZh: '见 end 所列记录；有误的请先撤销该记录。',
    mendEn: 'See the one in end; take that back first where it is wrong.',
    article: BASIS,
    http: 409,
  },
  MEASURE_BASIS_ENDED: {
    zh: '所依据的规定自生效日起已失效，不得公布',
    en: 'The provision on which this rests is no longer in force on its first day.',
    mendZh: '见 received 和 endedOn；请改依现行规定起草。',
    mendEn: 'See received and endedOn; draft it on a provision in force.',
    article: BASIS,
    http: 409,
  },
} as const satisfies Record<string, CodeEntry>;
