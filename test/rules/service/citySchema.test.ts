import { citySchema, readCitySchema } from '../../../kernel/service/sharing/citySchema';

const SHARED = '@shared(resource: "credit-record", class: CONDITIONAL)';

describe('the words of the schema', () => {
  it('tell every field and every value of an enumeration in Chinese and in English', () => {
    const { fields, enums } = citySchema();
    const silent = ({ zh, en }: { zh: string | null; en: string }): boolean => zh === null || en === '';
    expect(fields.filter(({ words }) => silent(words)).map(({ coordinate }) => coordinate)).toEqual([]);
    expect(
      enums
        .flatMap(({ name, values }) => values.map((value) => ({ name, ...value })))
        .filter(({ words }) => silent(words)),
    ).toEqual([]);
    expect(fields.length).toBeGreaterThan(200);
  });

  it('part a description into its Chinese term and the rest; a term alone stands for both', () => {
    const { fields } = readCitySchema([
      `type Record ${SHARED} { "标题 What it is." title: String! "序号" no: Int "No term." text: [String!] }`,
    ]);
    expect(fields.map(({ coordinate, type, words }) => [coordinate, type, words])).toEqual([
      ['Record.no', 'Int', { zh: '序号', en: '序号' }],
      ['Record.text', '[String!]', { zh: null, en: 'No term.' }],
      ['Record.title', 'String!', { zh: '标题', en: 'What it is.' }],
    ]);
  });

  it('leave out what clients do not see, and tell once what several subgraphs have', () => {
    const sdl = `
      type Record ${SHARED} { "标题 What it is." title: String "内部 Hidden." hidden: String @inaccessible }
      "内部 Hidden." enum Hidden @inaccessible { "甲 A." A }
      "状态 State." enum State { "有效 In force." IN_FORCE }`;
    const { fields, enums } = readCitySchema([sdl, sdl]);
    expect(fields.map(({ coordinate }) => coordinate)).toEqual(['Record.title']);
    expect(enums).toEqual([
      {
        name: 'State',
        words: { zh: '状态', en: 'State.' },
        values: [{ code: 'IN_FORCE', words: { zh: '有效', en: 'In force.' } }],
      },
    ]);
  });
});
