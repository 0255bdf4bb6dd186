import { Space, Tag, Tooltip } from 'antd';
import { defineWords, useWords } from '../words/language';
import { moment } from './format';

const WORDS = defineWords(
  {
    title: '数据来源',
    asOf: (time: string) => `最近入库 ${time}`,
    credit: '信用',
    supervision: '分类监管',
    inspection: '抽查检查',
    enforcement: '行政执法',
    exchange: '共享交换',
    gateway: '网关',
    OK: '正常',
    LATE: '超时',
    DENIED: '无权',
    DOWN: '不可用',
    never: '时间未知',
  },
  {
    title: 'Sources',
    asOf: (time: string) => `last recorded ${time}`,
    credit: 'Credit',
    supervision: 'Supervision',
    inspection: 'Inspection',
    enforcement: 'Enforcement',
    exchange: 'Exchange',
    gateway: 'Gateway',
    OK: 'ok',
    LATE: 'late',
    DENIED: 'denied',
    DOWN: 'down',
    never: 'time unknown',
  },
);

const COLOURS = { OK: 'success', LATE: 'warning', DENIED: 'default', DOWN: 'error' } as const;

/** A silo as it took part in an answer. */
export interface SourceState {
  readonly silo: string;
  readonly asOf: string | null;
  readonly status: keyof typeof COLOURS;
}

/** Name of a silo in the chosen language. */
export function useSiloName(): (silo: string) => string {
  const words = useWords(WORDS) as unknown as Readonly<Record<string, string>>;
  return (silo) => words[silo] ?? silo;
}

/** The state of one source: how it took part, and how old what it holds is. */
export function SourceTag({ source }: { readonly source: SourceState }) {
  const words = useWords(WORDS);
  const name = useSiloName();
  const age = source.asOf ? words.asOf(moment(source.asOf)) : words.never;
  return (
    <Tooltip title={age}>
      <Tag color={COLOURS[source.status]} tabIndex={0} data-silo={source.silo} data-status={source.status}>
        {name(source.silo)} {words[source.status]} · {source.asOf ? moment(source.asOf) : words.never}
      </Tag>
    </Tooltip>
  );
}

/** All sources of an answer. */
export function SourceStrip({ sources }: { readonly sources: readonly SourceState[] | null | undefined }) {
  const words = useWords(WORDS);
  return (
    <Space wrap role="group" aria-label={words.title} data-testid="sources">
      {(sources ?? []).map((source) => (
        <SourceTag key={source.silo} source={source} />
      ))}
    </Space>
  );
}
