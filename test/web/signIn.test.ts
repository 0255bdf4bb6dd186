import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tools/browser/openBrowser';
import { type Visit, visit } from '../../tools/browser/visit';
import { type StartedIssuer, startIssuer } from '../support/identity/startedIssuer';
import { type City, openCity } from '../support/openCity';
import { spoilSession } from './support/spoilSession';
import { describeInBrowser } from './support/startedDashboard';

describeInBrowser('signing in at the issuer of the city, from the page', () => {
  let issuer: StartedIssuer;
  let city: City;
  let browser: Browser;
  let person: Visit;
  beforeAll(async () => {
    issuer = await startIssuer();
    city = await openCity({ env: issuer.env });
    browser = await openBrowser();
    person = await visit(browser, { origin: issuer.hubOrigin });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await city?.close();
    await issuer?.stop();
  });

  async function giveAccount(page: Page, account: string): Promise<void> {
    await page.getByLabel('Account').fill(account);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  const signIn = () => person.page.getByRole('link', { name: '登录', exact: true });

  it('says why nobody is signed in, and offers to try again', async () => {
    const { page, open } = person;
    await open('/');
    await signIn().click();
    await giveAccount(page, 'refused');
    await page.getByRole('heading', { level: 1, name: '未能登录' }).waitFor();
    const notice = page.getByRole('alert');
    expect(await notice.innerText()).toMatch(/SIGN_IN_REFUSED[\s\S]*access_denied/);
    expect(await page.getByRole('link', { name: '重新登录' }).isVisible()).toBe(true);
  });

  it('leads there and back to the page where one was, and shows what is for that person', async () => {
    const { page, open, settle } = person;
    await open('/public/plans');
    expect(await page.getByRole('menuitem', { name: '工作清单' }).count()).toBe(0);
    await signIn().click();
    await giveAccount(page, 'zhang.pudong');
    await page.waitForURL(`${issuer.hubOrigin}/public/plans`);
    await settle();
    expect(await page.getByRole('button', { name: 'zhang.pudong' }).isVisible()).toBe(true);
    expect(await page.getByRole('menuitem', { name: '工作清单' }).count()).toBe(1);
  });

  it('says of an address neither what the hub does not say, nor that somebody is not signed in who is', async () => {
    const { page, open } = person;
    await open('/signed-in?refused=SIGN_IN_REFUSED&to=//evil.example');
    await page.waitForURL(`${issuer.hubOrigin}/`);
    await page.context().clearCookies();
    await open('/signed-in?refused=CALL&reason=Call%20555%20now&limit=soon');
    const notice = page.getByRole('alert');
    expect(await notice.innerText()).toMatch(/SIGN_IN_NOT_BEGUN/);
    expect(await notice.innerText()).not.toMatch(/CALL|555|soon/);
    await open('/');
    await signIn().click();
    await giveAccount(page, 'zhang.pudong');
    await page.waitForURL(`${issuer.hubOrigin}/`);
  });

  it('goes on as the public on the same page when the session ends, without the session of the issuer', async () => {
    const { page, open, settle } = person;
    await open('/worklist');
    await spoilSession(page, issuer.hubOrigin);
    await page.getByRole('menuitem', { name: '案件办理' }).click();
    const ended = page.getByRole('dialog', { name: '登录已过期' });
    await ended.getByRole('button', { name: '不登录，以社会公众身份继续' }).click();
    await ended.waitFor({ state: 'hidden' });
    await settle();
    expect(new URL(page.url()).origin).toBe(issuer.hubOrigin);
    expect(await signIn().isVisible()).toBe(true);
    await signIn().click();
    await page.getByRole('button', { name: 'zhang.pudong' }).waitFor();
    await settle();
  });

  it('keeps the page when the session ends, and goes on when one has signed in again in another tab', async () => {
    const { page } = person;
    await spoilSession(page, issuer.hubOrigin);
    await page.getByRole('menuitem', { name: '工作清单' }).click();
    const ended = page.getByRole('dialog', { name: '登录已过期' });
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      ended.getByRole('link', { name: '在新标签页重新登录' }).click(),
    ]);
    await tab.getByRole('heading', { level: 1, name: '已登录' }).waitFor();
    await ended.waitFor({ state: 'hidden' });
    await page
      .getByText(/^共 \d+ 条$/)
      .first()
      .waitFor();
    await tab.close();
  });

  it('ends the session here and at the issuer', async () => {
    const { page } = person;
    await page.getByRole('button', { name: 'zhang.pudong' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL(`${issuer.origin}/session/end?**`);
    await person.open('/');
    expect(await signIn().isVisible()).toBe(true);
    expect(await page.getByRole('menuitem', { name: '工作清单' }).count()).toBe(0);
  });
});
