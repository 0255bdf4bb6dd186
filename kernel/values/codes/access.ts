import type { CodeEntry } from './entry';

/** Refusals because of who is asking. */
export const accessCodes = {
  NOT_PUBLIC: {
    zh: '该信息未向社会公开',
    en: 'This fact is not open to the public.',
    mendZh: '请使用有权限的部门令牌查询。',
    mendEn: 'Ask with the token of a department that may see it.',
  },
  NOT_OF_YOUR_DEPARTMENT: {
    zh: '该信息仅限承办部门查看',
    en: 'This fact is for the department that handles the matter alone.',
    mendZh: '请使用承办部门的令牌查询，或与该部门联系。',
    mendEn: 'Ask with the token of the department that handles the matter, or ask that department.',
  },
  CATEGORY_INTERNAL: {
    zh: '监管类别属内部信息，未经公布不得对外提供，不得用于商业目的',
    en: 'A supervision category is internal information until it is published, and not for commercial use.',
    mendZh: '请使用有权限的部门令牌查询，或查询已公布的类别。',
    mendEn: 'Ask with the token of a department, or ask for published categories only.',
    article: '上海市分类监管管理办法 22',
  },
  NOT_THE_GATEWAY: {
    zh: '子图只接受网关的请求',
    en: 'A silo answers the gateway alone.',
    mendZh: '请通过网关的 /graphql 查询。',
    mendEn: 'Send the query to the gateway at /graphql.',
    http: 401,
  },
  TOKEN_INVALID: {
    zh: '访问令牌无效或已过期',
    en: 'The access token is not valid or has expired.',
    mendZh: '请向签发方重新获取令牌；开发环境可运行 npm run hub -- token --as NAME。',
    mendEn: 'Get a new token from its issuer; on the embedded default: npm run hub -- token --as NAME.',
    http: 401,
  },
  SESSION_FOREIGN_PAGE: {
    zh: '不得由其他网站的页面登录或退出',
    en: 'A page of another site may not sign anybody in or out.',
    mendZh: '请在本枢纽自己的页面上登录或退出。',
    mendEn: "Sign in or out on the hub's own page.",
    http: 403,
  },
  SESSION_CHANGED: {
    zh: '本浏览器已登录为另一人员，本页的操作未办理',
    en: 'Somebody else is signed in in this browser now; what this page sent was not done.',
    mendZh: '请确认当前登录人员，再重新办理。',
    mendEn: 'See who is signed in now, then do it again.',
    http: 409,
  },
  SIGN_IN_NOT_LOCAL: {
    zh: '预设人员只能在本机登录',
    en: 'Ready-made callers sign in on this machine alone.',
    mendZh: '请在运行本枢纽的机器上打开 127.0.0.1 或 localhost；其他机器请使用正式签发方的令牌。',
    mendEn:
      'Open the page by 127.0.0.1 or localhost on the machine that runs the hub; elsewhere use tokens of an issuer.',
    http: 403,
  },
  SIGN_IN_NOT_BEGUN: {
    zh: '登录未在本浏览器发起，或者已过时',
    en: 'This sign-in was not begun in this browser, or too long ago.',
    mendZh: '请回到本枢纽页面，重新点击登录；登录须在十分钟内完成，浏览器须允许 Cookie。',
    mendEn: 'Go back to the page of the hub and sign in again, within ten minutes and with cookies allowed.',
    http: 400,
  },
  SIGN_IN_REFUSED: {
    zh: '统一认证未予登录',
    en: 'The issuer did not sign this person in.',
    mendZh: '请重新登录；仍不成功的，请将 reason 告知统一认证的管理人员。',
    mendEn: 'Sign in again; if it fails again, tell whoever runs the issuer the reason.',
    http: 403,
  },
  SESSION_TOKEN_TOO_LONG: {
    zh: '访问令牌过长，浏览器无法保存',
    en: 'The access token is too long for a browser to keep.',
    mendZh: '请由统一认证的管理人员缩短令牌（不超过 limit 个字符），例如减少角色。',
    mendEn: 'Have whoever runs the issuer make tokens of at most limit characters, with fewer roles for one.',
    http: 400,
  },
} as const satisfies Record<string, CodeEntry>;
