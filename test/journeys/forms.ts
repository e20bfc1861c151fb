import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './browser.ts';
import { controlId } from '../../src/contract/form/problems.ts';

/** The control of a field such as `answers.0.text`, as the error summary leads to it. */
export const control = (page: Page, path: string): Locator => page.locator(`#${controlId(path)}`);

/** What somebody answers: text to type, `pick` from a list, `tick` of what is in sight. */
type Answer = string | { pick: string | readonly string[] } | { tick: string | readonly string[] };
export type Answers = Readonly<Record<string, Answer>>;

const listed = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [path, answer] of Object.entries(answers)) {
    const at = control(page, path);
    if (typeof answer === 'string') await at.fill(answer);
    else if ('pick' in answer) for (const each of listed(answer.pick)) await pick(page, at, each);
    else for (const each of listed(answer.tick)) await at.getByLabel(each, { exact: true }).and(page.locator('input')).check();
  }
}

/** As one does without a mouse: types until the name is found and takes it. */
async function pick(page: Page, list: Locator, name: string): Promise<void> {
  await list.fill(name);
  await page.locator('.ant-select-item-option-active', { hasText: name }).filter({ visible: true }).waitFor();
  await list.press('Enter');
  await page.locator('.ant-select').filter({ has: list }).getByText(name).first().waitFor();
  const chosen = await chosenIn(page, list);
  await list.press('Tab');
  expect(await chosenIn(page, list)).toEqual(chosen);
  await eventually(() => page.locator('.ant-select-dropdown').filter({ visible: true }).count()).toBe(0);
}

const chosenIn = (page: Page, list: Locator): Promise<string[]> => page.locator('.ant-select').filter({ has: list }).allInnerTexts();

/** Opens an act from the list beside the case. */
export async function openAct(page: Page, act: string): Promise<void> {
  await page.getByRole('complementary', { name: '现在可以办理' }).getByRole('link', { name: act, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).waitFor();
}

/** Sends the form by the keyboard; an act that is final is confirmed. */
export async function send(page: Page, act: string): Promise<void> {
  await page.locator('form.command-form').getByRole('button', { name: act, exact: true }).press('Enter');
  const done = page.locator('#announcements', { hasText: `“${act}”已办理。` });
  const confirm = page.getByRole('button', { name: `确认${act}`, exact: true });
  const refusal = page.locator('form .error-summary, form [role="alert"]').filter({ hasNotText: '提交后立即生效' });
  await done.or(confirm).or(refusal).first().waitFor({ state: 'attached' });
  if ((await confirm.count()) > 0) await confirm.press('Enter');
  await done.or(refusal).first().waitFor({ state: 'attached' });
  expect(await refusal.allInnerTexts(), `${act} was refused`).toEqual([]);
  await eventually(() => page.locator('form.command-form').count()).toBe(0);
}

/** An act of the open case from its link to its confirmation. */
export async function doAct(page: Page, act: string, answers: Answers = {}): Promise<void> {
  await openAct(page, act);
  await fillIn(page, answers);
  await send(page, act);
}
