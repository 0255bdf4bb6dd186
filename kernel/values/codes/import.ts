import type { CodeEntry } from './entry';

/** Refusals of files and rows that are fed to the hub. */
export const importCodes = {
  FILE_NOT_UTF8: {
    zh: '文件编码不是 UTF-8',
    en: 'The file is not UTF-8 text.',
    mendZh: '请将文件另存为 UTF-8 编码的 CSV。',
    mendEn: 'Save the file as CSV in UTF-8.',
  },
  FILE_UNREADABLE: {
    zh: '文件不存在或不可读',
    en: 'The file does not exist or cannot be read.',
    mendZh: '请核对路径与权限；须为普通文件。',
    mendEn: 'Check the path and the rights; it must be an ordinary file.',
  },
  FILE_CHANGED: {
    zh: '读取期间文件被修改',
    en: 'The file changed while it was being read.',
    mendZh: '请待文件写完后重新导入；已提交的批次不会重复。',
    mendEn: 'Import it again once it is written; batches that were committed are not repeated.',
  },
  IMPORT_HEADER_MISSING: {
    zh: '文件表头缺少必需的列',
    en: 'The header of the file lacks a column that is needed.',
    mendZh: '请用 --map 列名=字段 指明 facts.missing 各字段所在的列。',
    mendEn: 'Say with --map column=field which columns hold the fields of facts.missing.',
  },
  IMPORT_HEADER_REPEATED: {
    zh: '文件表头中有两列对应同一字段或列名重复',
    en: 'Two columns of the header stand for the same field, or have the same name.',
    mendZh: '请用 --map 列名=字段 指明应读取的一列，或删除重复列。',
    mendEn: 'Say with --map column=field which one is meant, or drop the other.',
  },
  IMPORT_MAPPING_UNKNOWN: {
    zh: '列映射指向不存在的列或字段',
    en: 'The mapping names a column or a field that does not exist.',
    mendZh: '请使用 facts.columns 中的列与 facts.fields 中的字段。',
    mendEn: 'Use a column of facts.columns and a field of facts.fields.',
  },
  IMPORT_QUOTE_NOT_CLOSED: {
    zh: '引号未闭合，其后内容无法分行',
    en: 'A quotation mark is not closed, so the rows after it cannot be told apart.',
    mendZh: '请检查第 facts.row 行的引号。',
    mendEn: 'Look at the quotation marks of row facts.row.',
  },
  IMPORT_ROW_TOO_LONG: {
    zh: '单行长度超过上限',
    en: 'A row is longer than any row of a register.',
    mendZh: '请检查第 facts.row 行的引号与换行。',
    mendEn: 'Look at the quotation marks and line ends of row facts.row.',
  },
  IMPORT_RUN_ELSEWHERE: {
    zh: '同一文件正在另一进程中导入',
    en: 'Another process is importing the same file.',
    mendZh: '请等待其完成或终止后重试。',
    mendEn: 'Wait until it is done or ended.',
  },
  ROW_COLUMNS: {
    zh: '该行列数与表头不符',
    en: 'The row has not as many fields as the header.',
    mendZh: '请检查该行的逗号与引号。',
    mendEn: 'Look at the commas and quotation marks of the row.',
  },
  ROW_DUPLICATE: {
    zh: '同一文件中已有该统一社会信用代码',
    en: 'The file has a row of the same code before this one.',
    mendZh: '请保留一行；facts.firstRow 为先出现的行。',
    mendEn: 'Keep one of them; facts.firstRow is the first.',
  },
  ENTITY_NAME_UNFIT: {
    zh: '名称为空或不像名称',
    en: 'The name is empty or is no name.',
    mendZh: '请核对该行是否错列。',
    mendEn: 'See whether the fields of the row are shifted.',
    article: '市场主体登记管理条例 8',
  },
  ENTITY_DAY_UNFIT: {
    zh: '成立日期为空、不可识别、早于登记制度或晚于导入日',
    en: 'The day of registration is empty, cannot be read, or lies before any register or after the day of the import.',
    mendZh: '请按 2004-05-31 的形式填写；核对该行是否错列。',
    mendEn: 'Write it like 2004-05-31; see whether the fields of the row are shifted.',
    article: '市场主体登记管理条例 21',
  },
  ENTITY_STATE_UNKNOWN: {
    zh: '登记状态无法识别',
    en: 'The state of registration is not known.',
    mendZh: '请使用存续、歇业、吊销未注销、清算、注销、撤销、迁出之一。',
    mendEn: 'Use one of 存续, 歇业, 吊销未注销, 清算, 注销, 撤销, 迁出.',
  },
  ENTITY_DISTRICT_UNKNOWN: {
    zh: '所在区无法识别',
    en: 'The district is no division of the city and no jurisdiction known here.',
    mendZh: '请填写区名或六位代码；核对该行是否错列。',
    mendEn: 'Write the name or the six digits of a district; see whether the fields of the row are shifted.',
    article: 'GB/T 2260',
  },
  ENTITY_TYPE_UNFIT: {
    zh: '企业类型不像类型',
    en: 'The enterprise type is no type.',
    mendZh: '请核对该行是否错列。',
    mendEn: 'See whether the fields of the row are shifted.',
  },
  ENTITY_CAPITAL_UNFIT: {
    zh: '注册资本不像金额',
    en: 'The registered capital is no amount.',
    mendZh: '请核对该行是否错列。',
    mendEn: 'See whether the fields of the row are shifted.',
  },
  ENTITY_ADDRESS_UNFIT: {
    zh: '住所过长或不像地址',
    en: 'The address is too long or is no address.',
    mendZh: '请核对该行是否错列。',
    mendEn: 'See whether the fields of the row are shifted.',
  },
  TEXT_EMPTY: {
    zh: '必填文本为空',
    en: 'A text that every row must have is empty.',
    mendZh: '请填写 facts.field 所指字段。',
    mendEn: 'Fill in the field named in facts.field.',
  },
  VALUE_NOT_ADMITTED: {
    zh: '取值不在允许范围内',
    en: 'The value is not one of those admitted.',
    mendZh: '请使用 facts.admitted 所列取值。',
    mendEn: 'Use one of the values in facts.admitted.',
  },
  PARTS_DROPPED: {
    zh: '再次报送的记录缺少以前已有的部分',
    en: 'A record was sent again without a part that it had.',
    mendZh: '请连同 facts.parts 所指的已有部分一并报送；更正须另行处理。',
    mendEn: 'Send the record with all the parts named in facts.parts that it had.',
  },
} as const satisfies Record<string, CodeEntry>;
