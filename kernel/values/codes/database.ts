import type { CodeEntry } from './entry';

/** What can keep the embedded database from starting or stopping; an operator reads these at the terminal. */
export const databaseCodes = {
  DATABASE_UNREACHABLE: {
    zh: '无法连接子系统的数据库',
    en: "A silo's own database cannot be reached.",
    mendZh: '请检查 field 所示变量中的主机、端口、用户名和口令，以及数据库是否在运行。',
    mendEn: 'Check host, port, user and password in the variable named by field, and that the database runs.',
  },
  DATA_FOLDER_IN_USE: {
    zh: '数据目录正被另一个运行中的进程使用',
    en: 'Another running process already works on this data folder.',
    mendZh: '请先停止 pid 所示进程，或为本次启动指定另一个数据目录。',
    mendEn: 'Stop the process pid first, or give this start another data folder.',
  },
  DATA_FOLDER_BUSY: {
    zh: '另一进程正在启动或停止该数据目录上的数据库，等待超时',
    en: 'Another process was starting or stopping the database of this data folder for too long.',
    mendZh: '请查看 pid 所示进程；若其已无响应，终止它后重试。',
    mendEn: 'Look at the process pid; if it hangs, end it and try again.',
  },
  DATA_FOLDER_NOT_WRITABLE: {
    zh: '数据目录不可写',
    en: 'The data folder cannot be written.',
    mendZh: '请更正 dataDir 的权限或磁盘空间，或指定另一个数据目录。',
    mendEn: 'Mend the rights or the space of dataDir, or give another data folder.',
  },
  DATA_FOLDER_OTHER_VERSION: {
    zh: '数据目录由另一主版本的 PostgreSQL 建立',
    en: 'The data folder was made by another major version of PostgreSQL.',
    mendZh: '请用 version 版本导出数据后导入新目录，或安装原版本的依赖。',
    mendEn: 'Dump it with version version and restore into a new folder, or install the former dependencies.',
  },
  DATA_FOLDER_PASSWORDS: {
    zh: '数据目录中的 database.json 缺失或与数据库口令不符',
    en: 'The file database.json of the data folder is missing or does not fit its database.',
    mendZh: '请恢复该数据目录原有的 database.json，或改用新的数据目录。',
    mendEn: 'Bring back the database.json of this data folder, or use a new data folder.',
  },
  DATABASE_PLATFORM_UNSUPPORTED: {
    zh: '本平台没有可运行的内置 PostgreSQL（仅支持 glibc 的 Linux 与 macOS）',
    en: 'The embedded PostgreSQL does not run on this platform (it needs Linux with glibc, or macOS).',
    mendZh: '请为每个子系统设置 HUB_DATABASE_URL_<SILO>，指向 PostgreSQL 15 至 18。',
    mendEn: 'Set HUB_DATABASE_URL_<SILO> for every silo to a PostgreSQL 15 to 18.',
  },
  DATABASE_USER_MISSING: {
    zh: '没有可用来运行 PostgreSQL 的普通用户',
    en: 'There is no ordinary user to run PostgreSQL as.',
    mendZh:
      '请在 /etc/passwd 中登记当前用户（以 root 运行时登记 postgres 或 nobody），或设置 HUB_DATABASE_URL_<SILO>。',
    mendEn:
      'Give the present user a line in /etc/passwd (as root: postgres or nobody), or set HUB_DATABASE_URL_<SILO> for every silo.',
  },
  DATABASE_NOT_STARTED: {
    zh: '内置 PostgreSQL 未能启动',
    en: 'The embedded PostgreSQL did not start.',
    mendZh: '请查看 log 所示日志的末尾。',
    mendEn: 'Read the end of the log log.',
  },
  DATABASE_NOT_STOPPED: {
    zh: '内置 PostgreSQL 未在期限内停止',
    en: 'The embedded PostgreSQL did not stop in time.',
    mendZh: '请查看 pid 所示进程与数据目录中的 postgres.log。',
    mendEn: 'Look at the process pid and at postgres.log in the data folder.',
  },
} as const satisfies Record<string, CodeEntry>;
