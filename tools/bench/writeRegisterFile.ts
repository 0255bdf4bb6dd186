import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { cityEntities, SAMPLE_DAY } from '../generate/city';
import { registerEntry } from '../generate/creditFacts/registerEntry';
import { csvLine } from '../import/csvLine';

const COLUMNS = [
  '统一社会信用代码',
  '企业名称',
  '成立日期',
  '登记状态',
  '企业类型',
  '注册资本',
  '区县',
  '住所',
  '行业代码',
];

/** Writes the register of a sample city as a department would send it. */
export async function writeRegisterFile(file: string, entities: number): Promise<void> {
  const sink = createWriteStream(file);
  sink.write(`${COLUMNS.join(',')}\n`);
  for (const entity of cityEntities({ entities, today: SAMPLE_DAY })) {
    const entry = registerEntry(entity, entity.dice('credit'));
    const values = [
      entry.uscc,
      entry.name,
      entry.registeredOn,
      entry.state,
      entry.enterpriseType ?? '',
      entry.capital?.text ?? '',
      entry.district ?? (entry.jurisdiction === null ? '' : '自贸区'),
      entry.address ?? '',
      entry.industryDivision ?? '',
    ];
    if (!sink.write(`${csvLine(values)}\n`)) await once(sink, 'drain');
  }
  sink.end();
  await finished(sink);
}
