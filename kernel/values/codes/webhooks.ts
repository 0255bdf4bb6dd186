import type { CodeEntry } from './entry';

/** Refusals of webhooks, and the reasons for which their deliveries are paused. */
export const webhookCodes = {
  UNKNOWN_WEBHOOK: {
    zh: '没有该推送订阅，或不属于本部门',
    en: 'There is no such webhook, or it is not of your department.',
    mendZh: '请用 webhooks 查看本部门的推送订阅。',
    mendEn: 'See webhooks for those of your department.',
  },
  WEBHOOK_EXHAUSTED: {
    zh: '接收端多次未能接收，推送已暂停',
    en: 'The receiver did not take a message after every attempt of the schedule; the webhook is paused.',
    mendZh: '请用 webhookDeliveries 查看原因，修复后 resumeWebhook，将从未送达处继续。',
    mendEn: 'See webhookDeliveries, mend the receiver and call resumeWebhook: it goes on where it stopped.',
  },
  WEBHOOK_GONE: {
    zh: '接收端答复 410，推送已暂停',
    en: 'The receiver answered 410; the webhook is paused.',
    mendZh: '接收端恢复后 resumeWebhook；不再需要时 removeWebhook。',
    mendEn: 'Call resumeWebhook when the receiver is back, or removeWebhook when it is needed no more.',
  },
  WEBHOOK_HOST_NOT_PUBLIC: {
    zh: '接收地址不能解析到公网地址',
    en: 'The host of the URL does not resolve to public addresses alone.',
    mendZh: '请使用只解析到公网地址的主机名；内网、环回和云元数据地址一律不推送。',
    mendEn: 'Use a host all of whose addresses are public; nothing is sent to private, loopback or metadata addresses.',
    article: '数据安全法 27',
  },
  WEBHOOK_PAUSED_BY_HOLDER: {
    zh: '推送已由本部门暂停',
    en: 'The webhook was paused by its own department.',
    mendZh: '调用 resumeWebhook 恢复，将从暂停处继续。',
    mendEn: 'Call resumeWebhook: it goes on where it stopped.',
  },
  WEBHOOK_SECRET_LOST: {
    zh: '无法读取该推送的签名密钥，推送已暂停',
    en: 'The secret of the webhook can no longer be read, so nothing can be signed; the webhook is paused.',
    mendZh: '请用 rotateWebhookSecret 换发密钥后 resumeWebhook；加密密钥派生自 HUB_CURSOR_KEY。',
    mendEn: 'Call rotateWebhookSecret, then resumeWebhook. The key it was sealed with is derived from HUB_CURSOR_KEY.',
  },
  WEBHOOK_URL_UNFIT: {
    zh: '接收地址不符合要求',
    en: 'The URL cannot receive webhooks.',
    mendZh: '请使用 https 地址，不含用户名口令和片段，端口为 443、80 或 1024 以上，长度不超过 2048。',
    mendEn: 'Use https, no name or password or fragment, port 443, 80 or from 1024 on, at most 2,048 characters.',
  },
  WEBHOOKS_AT_MOST: {
    zh: '本部门的推送订阅已达上限',
    en: 'The department has as many webhooks as it may have.',
    mendZh: '请用 removeWebhook 删除不再需要的。',
    mendEn: 'Remove one that is needed no more with removeWebhook.',
  },
} as const satisfies Record<string, CodeEntry>;
