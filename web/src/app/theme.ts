import type { ThemeConfig } from 'antd';

/** Colours whose contrast on white, and of white on them, is at least 4.5 to 1 (WCAG 2.2 AA). */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b4f9c',
    green: '#389e0d',
    orange: '#d46b08',
    red: '#cf1322',
    blue: '#0958d9',
    gold: '#d48806',
    purple: '#531dab',
    cyan: '#08979c',
    colorLink: '#0b4f9c',
    colorError: '#b42318',
    colorWarning: '#8a5300',
    colorSuccess: '#1c6b3a',
    colorInfo: '#0b4f9c',
    colorPrimaryBg: '#e8f0f9',
    colorInfoBg: '#eef4fb',
    colorWarningBg: '#fff7e6',
    colorErrorBg: '#fef1f0',
    colorSuccessBg: '#eef8f1',
    colorTextSecondary: 'rgba(0,0,0,0.68)',
    colorTextTertiary: 'rgba(0,0,0,0.62)',
    colorTextDescription: 'rgba(0,0,0,0.66)',
    colorTextPlaceholder: 'rgba(0,0,0,0.58)',
    colorTextDisabled: 'rgba(0,0,0,0.55)',
    borderRadius: 4,
    fontFamily:
      "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif",
    motion: false,
  },
  components: {
    Menu: { itemSelectedBg: '#e8f0f9', itemHeight: 36 },
    Layout: { headerBg: '#0b2f5c', siderBg: '#ffffff' },
    Table: { headerBg: '#f2f5f9' },
  },
};
