import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../../kernel/service/config';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { untilSignal } from '../assembly/untilSignal';
import { serveGateway } from '../serve/serveGateway';
import { serveHub } from '../serve/serveHub';
import { serveSilo } from '../serve/serveSilo';
import { HubCommand } from './hubCommand';

const PARTS = ['hub', 'gateway', ...SILOS] as const;

type Part = (typeof PARTS)[number];

function part(text: string): Part {
  if ((PARTS as readonly string[]).includes(text)) return text as Part;
  throw new InvalidArgumentError(`give one of ${PARTS.join(', ')}`);
}

/** `hub serve [part]`: the whole hub in one process, or one part of it as a process of its own. */
export function serveCommand(): HubCommand {
  return new HubCommand('serve')
    .description('Serve the whole hub in one process, or the gateway or one silo as a process of its own')
    .argument('[part]', PARTS.join(', '), part, 'hub')
    .example('npm run hub -- serve')
    .example('npm run hub -- serve credit')
    .example('npm run hub -- serve gateway')
    .action(async (wanted: Part) => {
      const config = loadConfig();
      await untilSignal((signal) => {
        if (wanted === 'hub') return serveHub(config, signal);
        return wanted === 'gateway' ? serveGateway(config) : serveSilo(config, wanted satisfies SiloName);
      });
    });
}
