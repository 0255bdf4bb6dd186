/** Server settings by PostgreSQL's own names. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * What no caller changes: loopback only, passwords only, no socket in a shared folder, one time zone, and no details in the
 * log, which hold the values of a row.
 */
const FIXED: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_error_verbosity: 'terse',
};

/** A small hub on one machine; what was acknowledged survives a kill. */
const SMALL_HUB: ServerSettings = {
  shared_buffers: '256MB',
  max_connections: '300',
  fsync: 'on',
  synchronous_commit: 'on',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  effective_cache_size: '1GB',
  maintenance_work_mem: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  huge_pages: 'off',
  log_line_prefix: '%m [%p] %u@%d ',
};

/** The words that give the server its port and settings; `changes` are for benches and tests. */
export function serverArguments(port: number, changes: ServerSettings): string[] {
  const settings = { ...SMALL_HUB, ...changes, ...FIXED, port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
