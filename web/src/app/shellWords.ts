import { defineWords } from '../words/language';

/** Texts of the frame around the pages. */
export const SHELL_WORDS = defineWords(
  {
    product: '市场监管数据枢纽',
    otherLanguage: 'English',
    menu: '主菜单',
    skip: '跳到正文',
    work: '业务工作',
    sharing: '数据共享',
    public: '社会公众',
    anonymous: '社会公众',
    signIn: '登录',
    signOut: '退出登录',
    changePerson: '切换人员',
    findPerson: '按姓名、部门或岗位查找',
    signInElsewhere: '本枢纽使用全市统一身份认证的访问令牌；网页登录尚未接入，请使用接口访问。',
    sessionEnded: '登录已过期',
    sessionEndedText: '请重新登录后继续。当前页面和已填写的内容会保留，刚才的操作将自动重试。',
    notFound: '没有这个页面',
    toEntities: '查询经营主体',
    pageFault: '页面无法显示',
    pageFaultText: '其余页面不受影响。重新加载后仍不能显示的，请将时间和地址告知管理员。',
    reload: '重新加载',
  },
  {
    product: 'Market supervision hub',
    otherLanguage: '中文',
    menu: 'Main menu',
    skip: 'Skip to the page',
    work: 'Work',
    sharing: 'Sharing',
    public: 'The public',
    anonymous: 'The public',
    signIn: 'Sign in',
    signOut: 'Sign out',
    changePerson: 'Change person',
    findPerson: 'Find by name, department or role',
    signInElsewhere:
      "This hub takes tokens of the city's own issuer; signing in from this page is not connected to it yet, use the API.",
    sessionEnded: 'Your session has ended',
    sessionEndedText:
      'Sign in again to go on. The page and what you have filled in stay as they are, and what you just did is sent again.',
    notFound: 'There is no such page',
    toEntities: 'Find an entity',
    pageFault: 'This page cannot be shown',
    pageFaultText:
      'The other pages are not affected. If loading it again does not help, tell an administrator when and where.',
    reload: 'Load it again',
  },
);
