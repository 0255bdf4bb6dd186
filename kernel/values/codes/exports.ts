import type { CodeEntry } from './entry';

/** Refusals of bulk exports and of their download. */
export const exportCodes = {
  EXPORTS_AT_ONCE: {
    zh: '本部门同时进行的导出已达上限',
    en: 'The department has as many exports under way as it may have at once.',
    mendZh: '请等待其中一项完成后再申请。',
    mendEn: 'Wait until one of them is done.',
    http: 429,
  },
  EXPORT_EXPIRED: {
    zh: '导出文件已过期',
    en: 'The files of the export are no longer kept.',
    mendZh: '请重新以 requestExport 申请导出。',
    mendEn: 'Ask for a new one with requestExport.',
    http: 410,
  },
  EXPORT_FILTER_UNFIT: {
    zh: '该资源不涉及经营主体，不能按区或行业筛选',
    en: 'The resource is not about entities, so neither district nor trade can narrow it.',
    mendZh: '请去掉 filter。',
    mendEn: 'Leave the filter out.',
  },
  EXPORT_NOT_READY: {
    zh: '导出尚未完成',
    en: 'The export is not done.',
    mendZh: '请以 dataExport 查询进度，状态为 READY 后下载。',
    mendEn: 'Look at dataExport and download when its state is READY.',
    http: 409,
  },
  EXPORT_OVER_ROWS: {
    zh: '行数超过该格式的上限',
    en: 'The export has more rows than a file of this format can hold.',
    mendZh: '请缩小范围，或改用 CSV_GZ、NDJSON、PARQUET。',
    mendEn: 'Narrow the filter, or ask for CSV_GZ, NDJSON or PARQUET.',
  },
  EXPORT_INTERRUPTED: {
    zh: '导出多次中断，已放弃',
    en: 'The export was cut off several times and was given up.',
    mendZh: '请重新申请；再次出现时请联系数据中心。',
    mendEn: 'Ask for it again; if it happens again, tell the data centre.',
  },
  UNKNOWN_EXPORT: {
    zh: '没有该导出或文件，或不属于本部门',
    en: 'There is no such export or file, or it is not of your department.',
    mendZh: '请用 dataExports 查看本部门的导出及其文件。',
    mendEn: 'See dataExports for the exports of your department and their files.',
    http: 404,
  },
  RANGE_NOT_SATISFIABLE: {
    zh: '请求的字节范围不在文件内',
    en: 'The range of bytes lies outside the file.',
    mendZh: '请按 limit 所示文件长度请求范围。',
    mendEn: 'Ask for a range within the length in limit.',
    http: 416,
  },
  MANIFEST_UNFIT: {
    zh: '清单格式不符',
    en: 'The file is no manifest of an export.',
    mendZh: '请使用与文件一同下载的 manifest.json。',
    mendEn: 'Use the manifest.json that was downloaded with the file.',
  },
  MANIFEST_FORGED: {
    zh: '清单签名与公钥不符',
    en: 'The signature of the manifest is not that of the key.',
    mendZh: '请核对公钥 (exportKeys)；清单可能已被改动。',
    mendEn: 'Check the key against exportKeys; the manifest may have been altered.',
  },
  EXPORT_FILE_ALTERED: {
    zh: '文件与清单不符',
    en: 'The file is not the one that the manifest names.',
    mendZh: '请重新下载；expected 为清单所列，received 为实际。',
    mendEn: 'Download it again; expected is what the manifest says, received what the file is.',
  },
} as const satisfies Record<string, CodeEntry>;
