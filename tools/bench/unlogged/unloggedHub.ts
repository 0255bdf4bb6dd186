import { loadConfig } from '../../../kernel/service/config';
import { untilSignal } from '../../assembly/untilSignal';
import { serveHub } from '../../serve/serveHub';

/** The hub in one process whose gateway takes every access for logged. */
const accessLog = { record: async (): Promise<void> => undefined };
void untilSignal((signal) => serveHub(loadConfig(), signal, { holder: 'unlogged', accessLog }));
