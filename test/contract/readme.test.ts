import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { buildSchema, parse, validate } from 'graphql';
import { DEVELOPMENT_CALLERS } from '../../gateway/identity/developmentCallers';
import { loadConfig } from '../../kernel/service/config';
import { SILOS } from '../../kernel/values/silos';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { curlRequests, documentedVariables, namedPaths, npmCommands, PROJECT, page, READMES } from '../support/readme';

const [english, chinese] = READMES.map(page) as [string, string];
const PAGES = [...READMES, 'docs/architecture.md', 'docs/sample-city.md', 'CONTRIBUTING.md'].concat(
  ['how-to', 'journeys'].flatMap((folder) =>
    readdirSync(join(PROJECT, 'docs', folder)).map((file) => `docs/${folder}/${file}`),
  ),
);

/** The commands of the hub, by name, as `tools/hub.ts` gathers them. */
function hubCommands(): Map<string, Command> {
  const folder = join(PROJECT, 'tools', 'commands');
  const made = readdirSync(folder).flatMap((file) => Object.entries<unknown>(require(join(folder, file))));
  const makers = made.filter(([name]) => /^[a-z]\w*Command$/.test(name)).map(([, make]) => make as () => Command);
  return new Map(makers.map((make) => make()).map((command) => [command.name(), command]));
}

/** What is wrong with the npm commands of a page: scripts, commands and options that do not exist. */
function faults(markdown: string, scripts: Readonly<Record<string, string>>, hub: Map<string, Command>): string[] {
  return npmCommands(markdown).flatMap((line) => {
    const [, verb = '', ...rest] = line.split(/\s+/);
    const words = rest.filter((word) => word !== '-s' && word !== '--silent');
    const script = verb === 'run' ? (words[0] ?? '') : verb;
    if (!(script in scripts)) return [`${line}: no script`];
    if (script !== 'hub') return [];
    const [name = '', ...args] = words.slice(words.indexOf('--') + 1);
    if (name === '--help' || name === '<command>') return [];
    const named = hub.get(name);
    if (!named) return [`${line}: no command`];
    const command = named.commands.find((under) => under.name() === args[0]) ?? named;
    const known = command.options.map(({ long }) => long);
    return args.filter((arg) => arg.startsWith('--') && !known.includes(arg)).map((arg) => `${line}: no ${arg}`);
  });
}

describe('README.md and README.zh-CN.md', () => {
  it('open with the two commands of the first minute', () => {
    for (const text of [english, chinese]) {
      expect(npmCommands(text).slice(0, 2)).toEqual(['npm start', 'npm test']);
      expect(text.indexOf('npm start')).toBeLessThan(120);
    }
  });

  it('list the same commands, requests and variables', () => {
    expect(npmCommands(chinese)).toEqual(npmCommands(english));
    expect(curlRequests(chinese)).toEqual(curlRequests(english));
    const names = (text: string) => documentedVariables(text).map(([name]) => name);
    expect(names(chinese)).toEqual(names(english));
  });

  it('ask once as the public and once with a token, for documented businesses, what the schema can answer', () => {
    const schema = buildSchema(page('schema/api.graphql'), { assumeValidSDL: true });
    const requests = curlRequests(english);
    expect(requests.map(({ as }) => as === undefined || as in DEVELOPMENT_CALLERS)).toEqual([true, true]);
    expect(requests.map(({ as }) => as === undefined)).toEqual([true, false]);
    for (const { query, variables } of requests) {
      expect(validate(schema, parse(query))).toEqual([]);
      expect(DOCUMENTED_ENTITIES.map(({ uscc }) => uscc)).toContain(variables.uscc);
    }
  });

  it('list exactly the variables that the configuration reads', () => {
    const source = page('kernel/service/config.ts');
    const single = [...source.matchAll(/^ {2}(HUB_[A-Z_]+):/gm)].map(([, name]) => name);
    const perSilo = [...source.matchAll(/perSilo\('(HUB_[A-Z_]+)'/g)].map(([, name]) => `${name}_<SILO>`);
    expect(perSilo.length).toBeGreaterThan(0);
    const documented = documentedVariables(english).map(([name]) => name);
    expect([...documented].sort()).toEqual([...single, ...perSilo].sort());
  });

  it('show the defaults that the configuration has', () => {
    for (const text of [english, chinese]) {
      const written = documentedVariables(text).filter(([, value]) => /^[\w.-]+$/.test(value) && /[a-z\d]/.test(value));
      const own = new Set(['generated', 'embedded']);
      const plain = written.filter(([name, value]) => !name.includes('<') && !own.has(value));
      expect(plain.length).toBeGreaterThanOrEqual(8);
      expect(loadConfig(Object.fromEntries(plain))).toEqual(loadConfig({}));
      expect(text).toContain(`| \`HUB_SILO_PORT_<SILO>\` | ${loadConfig({}).silos[SILOS[0]].port} `);
    }
  });
});

describe('every page that tells a person what to type', () => {
  const scripts = JSON.parse(page('package.json')).scripts as Record<string, string>;

  it.each(PAGES)('%s names npm scripts, commands and options that exist', (file) => {
    expect(faults(page(file), scripts, hubCommands())).toEqual([]);
  });

  it.each(PAGES)('%s names and links to files that exist', (file) => {
    const missing = namedPaths(page(file)).filter(
      (path) => !existsSync(join(PROJECT, path)) && !existsSync(join(PROJECT, dirname(file), path)),
    );
    expect(missing).toEqual([]);
  });

  it('names every command of the hub in both READMEs', () => {
    const unnamed = [...hubCommands().keys()].filter((name) => name !== 'bench' && !english.includes(`hub -- ${name}`));
    expect(unnamed).toEqual([]);
  });
});

describe('the guards of the pages themselves', () => {
  it('find a script, a command and an option that do not exist, and a path that leads nowhere', () => {
    const planted =
      '`npm run nowhere` `npm run hub -- vanish` `npm run -s hub -- token --for x` `npm run hub -- token --as x`';
    const hub = new Map([['token', new Command('token').option('--as <name>')]]);
    expect(faults(planted, { hub: '' }, hub)).toEqual([
      'npm run nowhere: no script',
      'npm run hub -- vanish: no command',
      'npm run -s hub -- token --for x: no --for',
    ]);
    expect(namedPaths('`kernel/values/day.ts` [a](docs/no.md) [b](https://x.cn/y)')).toEqual([
      'kernel/values/day.ts',
      'docs/no.md',
    ]);
  });
});
