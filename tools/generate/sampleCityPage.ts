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

The case offices are at work too, against other businesses, in cities of 600 and more in all of these states (sign in as the ready-made callers \`case-officer\`, \`case-head-pudong\`, \`legal-reviewer\`; in smaller cities in some): case 1001 went through a hearing to its service, 1002 waits for the party's statement, 1003 was paused and lengthened, 1005 is suspended, 1011 ended without a penalty, 1021 and 1022 are paid and put away (1022 since spring), 1023 is overdue, 1024 pays in instalments, 1025 asks for them, 1026 is before the court, 1027 and 1028 were fined on the spot, 1031 to 1033 were challenged, 1034 to 1036 stand at ends of their publication, 1041 bars from posts, 1051 to 1054 go to the police. The numbers stand in 沪市监浦案〔year〕…号; leads, referrals, benchmarks and lists are in their own queries.
各办案机构也在其他企业办理案件（600 家以上的城市各种状态齐全，较小的城市只有一部分；用 \`case-officer\`、\`case-head-pudong\`、\`legal-reviewer\` 登录查看）：1001 号经听证后送达，1002 号等待陈述申辩，1003 号曾中止计期并延期，1005 号中止调查，1011 号不予处罚，1021、1022 号已缴清归档（1022 号为春季），1023 号逾期，1024 号分期缴纳，1025 号申请分期，1026 号已申请法院强制执行，1027、1028 号当场处罚，1031 至 1033 号提起复议，1034 至 1036 号分别处于公示的不同状态，1041 号限制从业，1051 至 1054 号移送公安机关。案号均为沪市监浦案〔年份〕…号；线索、函告、裁量基准和清单见各自的查询。

Credit is worked with as well, by \`credit-handler-pudong\`, \`credit-head-pudong\`, \`credit-handler-emergency\`, \`credit-head-emergency\` and \`credit-centre\`, in cities of about 40 businesses and more. Every business has a credit file where it has anything to file: \`annualReports\` of 2025 (most in time), and of some \`ownEvents\`, \`declarations\`, \`accidentReports\`, \`thirdPartyEvidence\` and \`industryRatings\`. \`commitmentFiles\` holds a commitment in every state; \`listCandidates\` six open, four taken up, two dismissed; \`creditListings\` thirty entries of abnormal operation and six of serious dishonesty; \`creditMeasures\` eight sanctions and four rewards; \`creditRepairs\` and \`creditObjections\` four each; with \`overdue: true\` those that are late. Two penalties are past their five years and seen by nobody.
信用工作同样有记录（约 40 家以上的城市；用 \`credit-handler-pudong\`、\`credit-head-pudong\`、\`credit-handler-emergency\`、\`credit-head-emergency\`、\`credit-centre\` 登录查看）。企业信用档案包括 2025 年度的 \`annualReports\`（多数按时），部分企业另有 \`ownEvents\`、\`declarations\`、\`accidentReports\`、\`thirdPartyEvidence\` 和 \`industryRatings\`。\`commitmentFiles\` 中每种状态的承诺各一件；\`listCandidates\` 有待处理六件、已提请四件、不予列入两件；\`creditListings\` 有经营异常名录三十件、严重失信主体名单六件；\`creditMeasures\` 有惩戒八项、激励四项；\`creditRepairs\` 和 \`creditObjections\` 各四件；以 \`overdue: true\` 查询逾期的。另有两件行政处罚已满五年，任何人均不可见。

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
