import { DOCUMENTED_ENTITIES } from './documentedEntities';
import { STORY_TEXTS } from './storyTexts';

const HEAD = `# 示例城市 · The sample city

Printed from \`tools/generate/documentedEntities.ts\`; a test compares. To print it again: \`npm run build && node dist/tools/generate/sampleCityPage.js > docs/sample-city.md\`.

The first \`npm start\` fills the embedded databases with 20,000 invented businesses. Districts, years, kinds and codes' divisions follow counts over the public register (\`tools/generate/calibration.ts\`); industries, states and stories are estimates. Nothing in it is a fact about anybody: names are invented, no natural person appears, and codes lie in blocks (organisation codes MAX..., MAW... for the twelve) that are not given out. Only no. 4 lies in a block that is in use: should a business ever hold that code, nothing here is about it.

首次 \`npm start\` 会生成 2 万家虚构的经营主体。区、年份、主体类型和代码区划按公开登记数据的计数分布；行业、状态和情形为估计。名称均为虚构，不含自然人；代码均在未启用的号段（组织机构代码 MAX……，下表十二家为 MAW……）。仅第 4 家的代码在已启用的号段：若日后有企业持有该代码，此处内容与其无关。

Every city, of whatever size and name, begins with these twelve, one for each story; the profile query is in [README.md](../README.md). "Shows" is what an official sees.
无论规模和种子，每个城市都以这十二家开头，每种情形一家；查询语句见 [README.zh-CN.md](../README.zh-CN.md)。“可见”指公务人员所见。

| | 统一社会信用代码 USCC | 名称 Name | 情形 Story | 可见 Shows |
|---|---|---|---|---|`;

const FOOT = `
After them come fourteen more, numbers 13 to 26, that show every state of classified supervision: [supervision-examples.md](supervision-examples.md).
其后的第 13 至 26 家展示分类监管的每一种状态，见 [supervision-examples.md](supervision-examples.md)。

\`npm run hub -- generate --entities 100000 --seed my-city\` makes another one; the same seed makes the same city, and running it twice adds nothing.
\`npm run hub -- generate --entities 100000 --seed my-city\` 可生成另一座城市；相同种子得到相同城市，重复运行不会增加数据。`;

/** The documented entities as the Markdown page `docs/sample-city.md`. */
export function sampleCityPage(): string {
  const rows = DOCUMENTED_ENTITIES.map(({ uscc, name, story }, i) => {
    const { zh, en, showsZh, showsEn } = STORY_TEXTS[story];
    return `| ${i + 1} | \`${uscc}\` | ${name} | ${zh}<br>${en} | ${showsZh}<br>${showsEn} |`;
  });
  return `${HEAD}\n${rows.join('\n')}\n${FOOT}\n`;
}

if (require.main === module) process.stdout.write(sampleCityPage());
