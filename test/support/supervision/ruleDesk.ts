import { Client } from 'pg';
import type { SiloResponse, Viewer } from '../../../kernel/service/silo';
import { storeSupervisionMatters, supervision } from '../../../subgraphs/supervision';
import type { RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { type OpenSilo, openSilo } from '../openSilo';
import { actors } from './actors';
import { PLAIN_MATTER, plainRules } from './plainRules';

/** An edition as the tests of the API look at it. */
export interface SeenRules {
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly contentHash: string | null;
  readonly inForceTo: string | null;
  readonly [field: string]: unknown;
}

const FIELDS = `number edition state version authority { code } matter { code } name nameEn inForceFrom inForceTo
  publishedOn contentHash filing { state dueOn filedOn office { code } } formerEdition
  changesFrom { path before after } warnings { code field about text textEn article }`;
const INPUTS = {
  draftRules: ['DraftRulesInput', FIELDS],
  publishRules: ['PublishRulesInput', FIELDS],
  fileRules: ['FileRulesInput', FIELDS],
  setAnnualProportions: [
    'AnnualProportionsInput',
    'authority { code } matter year lower ordinary higher basis setOn version',
  ],
  recordLawEnd: ['RecordLawEndInput', 'number law article endedOn'],
} as const;

/** Rules as the API takes them. */
export function inputOf(rules: RuleSetContent): Record<string, unknown> {
  const overrides = rules.overrides.map((one) => ({ ...one, provision: `ARTICLE_${one.provision.replace('-', '_')}` }));
  return { ...rules, overrides };
}

/** A silo with the plain matter, and each act on rules as one call. */
export class RuleDesk {
  constructor(readonly silo: OpenSilo) {}

  try(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<SiloResponse> {
    const [type, fields] = INPUTS[name];
    return this.silo.ask(
      `mutation M($input: ${type}!) { done: ${name}(input: $input) { ${fields} } }`,
      { input },
      viewer,
    );
  }

  /** What was done by a mutation that must have succeeded. */
  async act<Done = SeenRules>(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<Done> {
    const { data, errors } = await this.try(name, input, viewer);
    if (errors || !data?.done) throw new Error(JSON.stringify(errors ?? data));
    return data.done as Done;
  }

  /** Code and facts of the refusal of a mutation that must have stored nothing. */
  async refused(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<Record<string, unknown>> {
    const before = await this.stored();
    const { data, errors } = await this.try(name, input, viewer);
    if (data?.done) throw new Error(`${name} was done`);
    if ((await this.stored()) !== before) throw new Error(`${name} was refused and left something`);
    return { ...errors?.[0]?.extensions };
  }

  /** Everything that rules can leave behind, as one text. */
  private async stored(): Promise<string> {
    const rows = `SELECT (SELECT json_agg(r) FROM rule_set r) AS rules, (SELECT json_agg(p) FROM annual_proportions p) AS shares,
      (SELECT json_agg(l) FROM law_end l) AS ends, (SELECT count(*) FROM supervision_event) AS events`;
    return JSON.stringify(await this.silo.database.dataSource.query(rows));
  }

  draft(changed: Partial<RuleSetContent> = {}, viewer: Viewer = actors.officer): Promise<SeenRules> {
    return this.act('draftRules', inputOf(plainRules(changed)), viewer);
  }

  publish({ number, version }: SeenRules, viewer: Viewer = actors.approver): Promise<SeenRules> {
    return this.act('publishRules', { ruleSet: { number, version } }, viewer);
  }

  async published(changed: Partial<RuleSetContent> = {}): Promise<SeenRules> {
    return this.publish(await this.draft(changed));
  }

  async read(number: string, viewer: Viewer, fields = FIELDS): Promise<SeenRules | null> {
    const query = `query R($number: ID!) { ruleSet(number: $number) { ${fields} } }`;
    const { data, errors } = await this.silo.ask(query, { number }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.ruleSet as SeenRules | null;
  }

  /** Numbers of the editions that a list gives. */
  async list(viewer: Viewer, args = '', name = 'ruleSets'): Promise<string[]> {
    const { data, errors } = await this.silo.ask(`{ list: ${name}${args} { edges { node { number } } } }`, {}, viewer);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return (data.list as { edges: { node: SeenRules }[] }).edges.map(({ node }) => node.number);
  }

  /** Empties the tables of rules, as their owner: nobody else could. The history stays. */
  async clear(): Promise<void> {
    const owner = new Client({ connectionString: this.silo.urls.migratorUrl });
    await owner.connect();
    await owner.query('TRUNCATE rule_set, annual_proportions, law_end CASCADE').finally(() => owner.end());
  }

  /** What was done to a thing, oldest first. */
  async history(topic: string, number: string): Promise<{ kind: string; actor: string; details: string }[]> {
    const sql = 'SELECT kind, actor, details FROM supervision_event WHERE topic = $1 AND number = $2 ORDER BY sequence';
    return this.silo.database.dataSource.query(sql, [topic, number]);
  }
}

/** Opens a desk of a suite's own. */
export async function openRuleDesk(): Promise<RuleDesk> {
  const fill = (database: OpenSilo['database']) => storeSupervisionMatters(database, [PLAIN_MATTER]);
  return new RuleDesk(await openSilo(supervision, 'supervision_rules', fill));
}
