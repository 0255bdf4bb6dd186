import type { FaultExtensions } from '../graphql/client';
import { defineWords, useWords } from '../words/language';
import { moment } from './format';
import { useSiloName } from './SourceStrip';

const WORDS = defineWords(
  {
    SILO_DOWN: (silo: string) => `${silo}数据暂不可用`,
    SILO_LATE: (silo: string) => `${silo}数据未按时返回`,
    age: (time: string) => `最近入库 ${time}。相关内容未能取得，不表示没有；请稍后重试。`,
    unknown: '时间未知',
  },
  {
    SILO_DOWN: (silo: string) => `${silo}: data not available at present`,
    SILO_LATE: (silo: string) => `${silo}: data did not come in time`,
    age: (time: string) =>
      `Last recorded ${time}. What rests on it is missing, which does not mean that there is none; try again soon.`,
    unknown: 'time unknown',
  },
);

/** What a silo that is down or late means to who reads the page, and how old what it holds is; null for other faults. */
export function useSiloLoss(): (fault: FaultExtensions) => { readonly title: string; readonly text: string } | null {
  const words = useWords(WORDS);
  const name = useSiloName();
  return ({ code, silo, asOf }) => {
    if (!silo || (code !== 'SILO_DOWN' && code !== 'SILO_LATE')) return null;
    return { title: words[code](name(silo)), text: words.age(asOf ? moment(asOf) : words.unknown) };
  };
}
