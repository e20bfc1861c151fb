import type { Locator, Page } from 'playwright-core';
import { demoPassword } from '../demo/accounts.ts';
import { scanOf } from '../demo/scan.ts';

/** What a walk took. */
export interface Steps {
  /** presses of a button, a link, a choice; opening a list and choosing from it are two */
  clicks: number;
  /** fields typed into, signing in included */
  typed: number;
  pages: Set<string>;
}

/** Somebody new at a desk: presses only what can be seen, by the words on it, and counts. */
export interface Walker {
  page: Page;
  steps: Steps;
  signIn: (account: string) => Promise<void>;
  /** a button or link with these words, in sight */
  press: (words: string | RegExp, within?: string) => Promise<void>;
  type: (label: string | RegExp, text: string) => Promise<void>;
  /** answers what the open form asks for and sends it: the first choice of each kind, a sentence for each text */
  fillAndSend: (answers?: Readonly<Record<string, string>>) => Promise<void>;
}

const sentence = '已到现场核实，逐条研究，按要求办理，结果另行告知提案者。';
const shown = (all: Locator): Locator => all.filter({ visible: true });

export function walkerOn(page: Page): Walker {
  const steps: Steps = { clicks: 0, typed: 0, pages: new Set() };
  const ready = async (): Promise<void> => {
    await page.waitForTimeout(250);
    await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('.loading') === null);
    steps.pages.add(new URL(page.url()).pathname);
  };
  const click = async (target: Locator): Promise<void> => {
    await target.click();
    steps.clicks += 1;
    await ready();
  };
  const press: Walker['press'] = async (words, within = 'body') => {
    const place = page.locator(within);
    const exact = typeof words === 'string';
    const found = shown(place.getByRole('button', { name: words, exact }).or(place.getByRole('link', { name: words, exact })));
    await click(found.first());
  };
  const type: Walker['type'] = async (label, text) => {
    await shown(page.getByLabel(label, { exact: typeof label === 'string' }))
      .first()
      .fill(text);
    steps.typed += 1;
  };
  return {
    page,
    steps,
    press,
    type,
    signIn: async (account) => {
      await page.goto('/login');
      await type('账号', account);
      await type('口令', demoPassword);
      await press('登录', 'main');
    },
    fillAndSend: async (answers = {}) => {
      for (let round = 0; round < 3; round += 1) await fill(page, steps, answers);
      const form = page.locator('form.command-form');
      const button = form.locator('button[type="submit"]').first();
      // An act that is final asks once more; one that is done closes its form.
      for (let asked = ''; (await form.count()) > 0;) {
        const words = await button.innerText();
        if (words === asked) throw new Error(`“${words}” did nothing`);
        asked = words;
        await button.click();
        steps.clicks += 1;
        await settledForm(page, words);
        const faults = await form.locator('.error-summary, [role="alert"].ant-alert-error').allInnerTexts();
        if (faults.length > 0) throw new Error(faults.join(' ').replace(/\s+/g, ' '));
      }
      await ready();
    },
  };
}

/** The form is gone, asks for confirmation, or says what is wrong. */
async function settledForm(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (before) => {
      const form = document.querySelector('form.command-form');
      const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
      return (
        form === null || form.querySelector('.error-summary, .ant-alert-error') !== null || (button?.disabled === false && !button.classList.contains('ant-btn-loading') && button.innerText !== before)
      );
    },
    words,
    { timeout: 30_000 },
  );
}

/** Every question that has no answer yet and does not say that it may be left out; answers may bring new questions. */
async function fill(page: Page, steps: Steps, answers: Readonly<Record<string, string>>): Promise<void> {
  const fields = page.locator('form.command-form .field');
  for (let at = 0; at < (await fields.count()); at += 1) {
    const field = fields.nth(at);
    const label = field.locator('> label, > legend').first();
    if (!(await label.isVisible())) continue;
    const name = (await label.innerText()).trim();
    const answer = answers[name];
    if (answer === undefined && (await label.locator('.optional').count()) > 0) continue;
    if ((await field.locator('.field').count()) > 0) continue;
    await answerOne(page, field, steps, answer);
  }
}

async function answerOne(page: Page, field: Locator, steps: Steps, answer: string | undefined): Promise<void> {
  const radios = field.locator('input[type="radio"]');
  if ((await radios.count()) > 0) {
    if ((await field.locator('input[type="radio"]:checked').count()) > 0) return;
    await (answer === undefined ? field.locator('.ant-radio-wrapper').first() : field.locator('.ant-radio-wrapper', { hasText: answer }).first()).click();
    steps.clicks += 1;
    return;
  }
  const list = field.locator('.ant-select');
  if ((await list.count()) > 0) {
    if ((await field.locator('.ant-select-content-has-value, .ant-select-selection-item').count()) > 0) return;
    await list.first().click();
    const options = shown(page.locator('.ant-select-item-option'));
    await (answer === undefined ? options.first() : options.filter({ hasText: answer }).first()).click();
    steps.clicks += 2;
    // A list of which several may be chosen stays open; the same key would close the form.
    await page.waitForTimeout(400);
    if ((await shown(page.locator('.ant-select-dropdown')).count()) > 0) await page.keyboard.press('Escape');
    return;
  }
  const file = field.locator('input[type="file"]');
  if ((await file.count()) > 0) {
    await file.setInputFiles({ name: '扫描件.png', mimeType: 'image/png', buffer: Buffer.from(scanOf('扫描件')) });
    steps.clicks += 2;
    await page.waitForTimeout(1500);
    return;
  }
  const box = field.locator('input:not([type="checkbox"]), textarea').first();
  if ((await box.count()) === 0 || (await box.inputValue()) !== '') return;
  await box.fill(answer ?? ((await box.getAttribute('type')) === 'date' ? '2024-07-03' : sentence));
  steps.typed += 1;
}
