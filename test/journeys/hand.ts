import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { formWord, word, type Language, type WordKey } from '../../src/messages/words.ts';
import { eventually, settled } from './browser.ts';
import { control } from './forms.ts';

/** What somebody answers at a field: words, yes or no, a day, a value of the command's own list, or a name that is looked for. */
type Given = string | boolean | { day: string } | { choose: string | readonly string[] } | { pick: string };
export type Filled = Readonly<Record<string, Given>>;

/** How a person works: in a language, with the mouse or with the keyboard alone. */
export interface Hand {
  page: Page;
  language: Language;
  say: (key: WordKey, params?: Readonly<Record<string, string | number>>) => string;
  /** a button, a link */
  press: (at: Locator) => Promise<void>;
  type: (at: Locator, text: string) => Promise<void>;
  tick: (box: Locator) => Promise<void>;
  /** an entry of a plain list of choices, by its place */
  choose: (list: Locator, label: string | RegExp) => Promise<void>;
  upload: (at: Locator, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>;
  fill: (command: string, answers: Filled) => Promise<void>;
  /** sends the open form and waits until the act is done */
  send: (command: string) => Promise<void>;
  /** goes to a screen or a case by its words, as the palette takes them */
  goTo: (words: string, heading: string | RegExp) => Promise<void>;
}

type Reach = Pick<Hand, 'press' | 'type' | 'tick' | 'choose' | 'upload'> & { day: (at: Locator, day: string) => Promise<void>; look: (list: Locator, name: string) => Promise<void> };

export function handOf(page: Page, language: Language, isKeyboard: boolean): Hand {
  const reach = isKeyboard ? byKeyboard(page, language) : byMouse();
  const say: Hand['say'] = (key, params) => word(language, key, params);
  const answer = async (command: string, path: string, given: Given): Promise<void> => {
    const at = control(page, path);
    const [list = '', place] = path.split('.');
    const add = page.getByRole('button', { name: say('form.add-row', { label: formWord(language, command, `field.${list}`) }), exact: true });
    await at.or(add).first().waitFor();
    if (/^\d+$/.test(place ?? '') && (await at.count()) === 0) await reach.press(add);
    await at.waitFor();
    if (typeof given === 'string') return reach.type(at, given);
    if (typeof given === 'object' && 'day' in given) return reach.day(at, given.day);
    if (typeof given === 'object' && 'pick' in given) return look(page, reach, at, given.pick);
    for (const value of typeof given === 'object' ? [given.choose].flat() : [given ? 'yes' : 'no']) {
      if ((await at.getAttribute('role')) === 'combobox') await look(page, reach, at, formWord(language, command, `choice.${value}`));
      else await reach.tick(at.locator(`input[value="${value}"]`));
    }
  };
  return {
    page,
    language,
    say,
    ...reach,
    fill: async (command, answers) => {
      for (const [path, given] of Object.entries(answers)) await answer(command, path, given);
    },
    send: (command) => send(page, say, reach, command),
    goTo: async (words, heading) => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: say('palette.title') });
      await palette.getByRole('combobox').and(page.locator(':focus')).waitFor();
      await page.keyboard.insertText(words);
      // A menu line stands as it is, a case behind its number.
      const found = palette.getByRole('option').filter({ hasText: new RegExp(`(^|\\d )${words}(\\s|$)`) });
      await found.first().waitFor();
      for (let steps = 0; (await found.and(page.locator('[aria-selected="true"]')).count()) === 0 && steps < 30; steps += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await settled(page);
    },
  };
}

async function send(page: Page, say: Hand['say'], { press }: Reach, command: string): Promise<void> {
  const act = say(`command.${command}`);
  const form = page.locator('form.command-form');
  await press(form.getByRole('button', { name: act, exact: true }));
  const done = page.locator('#announcements', { hasText: say('act.done', { act }) });
  const confirm = form.getByRole('button', { name: say('form.confirm', { act }), exact: true });
  const refusal = page.locator('form .error-summary, form .ant-alert-error');
  await done.or(confirm).or(refusal).first().waitFor({ state: 'attached' });
  if ((await confirm.count()) > 0) await press(confirm);
  await done.or(refusal).first().waitFor({ state: 'attached' });
  expect(await refusal.allInnerTexts(), `${act} was refused`).toEqual([]);
  await eventually(() => form.count()).toBe(0);
}

/** Types a name into a list that is searched, and takes what it found. */
async function look(page: Page, reach: Reach, list: Locator, name: string): Promise<void> {
  await reach.look(list, name);
  const found = page.locator('.ant-select-item-option-active', { hasText: name }).filter({ visible: true });
  await found.waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.ant-select').filter({ has: list }).getByText(name).first().waitFor();
  await page.keyboard.press('Tab');
  await eventually(() => page.locator('.ant-select-dropdown').filter({ visible: true }).count()).toBe(0);
}

const byMouse = (): Reach => ({
  press: (at) => at.click(),
  type: (at, text) => at.fill(text),
  day: (at, day) => at.fill(day),
  tick: (box) => box.check(),
  choose: async (list, label) => {
    await list.selectOption({ label: await optionText(list, label) });
  },
  look: (list, name) => list.fill(name),
  upload: (at, file) => at.setInputFiles(file),
});

async function optionText(list: Locator, label: string | RegExp): Promise<string> {
  const texts = (await list.locator('option').allTextContents()).map((each) => each.trim());
  const found = texts.find((each) => (typeof label === 'string' ? each === label : label.test(each)));
  if (found === undefined) throw new Error(`no choice ${String(label)} among ${texts.join(', ')}`);
  return found;
}

const isIn = (at: Locator): Promise<boolean> => at.evaluate((element) => element.contains(document.activeElement));

/** Nothing but keys: Tab until the focus is there, then what the control takes. */
function byKeyboard(page: Page, language: Language): Reach {
  const { keyboard } = page;
  // A chooser is taken over only from when somebody listens: from the start, not between a key and its effect.
  page.on('filechooser', () => undefined);
  const reach = async (at: Locator): Promise<void> => {
    await at.waitFor();
    for (let steps = 0; !(await isIn(at)); steps += 1) {
      if (steps > 400) throw new Error(`Tab does not lead to ${at.toString()}`);
      await keyboard.press('Tab');
    }
  };
  const type = async (at: Locator, text: string): Promise<void> => {
    await reach(at);
    await keyboard.press('Control+a');
    await keyboard.insertText(text);
    expect(await at.inputValue()).toBe(text);
  };
  return {
    press: async (at) => {
      await reach(at);
      await keyboard.press('Enter');
    },
    type,
    day: async (at, day) => {
      await reach(at);
      const [year = '', month = '', date = ''] = day.split('-');
      await keyboard.type(language === 'en' ? `${month}${date}${year}` : `${year}${month}${date}`);
      expect(await at.inputValue()).toBe(day);
    },
    tick: (box) => tickByKeys(page, box),
    choose: async (list, label) => {
      await reach(list);
      await chooseByKeys(page, list, await optionText(list, label));
    },
    look: async (list, name) => {
      await reach(list);
      await keyboard.insertText(name);
    },
    upload: async (at, file) => {
      await reach(at);
      const chooser = page.waitForEvent('filechooser');
      await keyboard.press('Space');
      await (await chooser).setFiles(file);
    },
  };
}

/** A box by Tab and the space bar; among radio buttons Tab leads to the group and the arrows to the one. */
async function tickByKeys(page: Page, box: Locator): Promise<void> {
  const group = (await box.getAttribute('type')) === 'radio' ? page.locator(`input[type="radio"][name="${(await box.getAttribute('name')) ?? ''}"]`) : box;
  for (let steps = 0; !(await group.evaluateAll((all) => all.some((each) => each === document.activeElement))); steps += 1) {
    if (steps > 400) throw new Error(`Tab does not lead to ${box.toString()}`);
    await page.keyboard.press('Tab');
  }
  for (let steps = 0; !(await isIn(box)); steps += 1) {
    if (steps > 30) throw new Error(`the arrow keys do not lead to ${box.toString()}`);
    await page.keyboard.press('ArrowDown');
  }
  if (!(await box.isChecked())) await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
}

async function chooseByKeys(page: Page, list: Locator, wanted: string): Promise<void> {
  const chosen = (): Promise<string> => list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent?.trim() ?? '');
  await page.keyboard.press('Home');
  for (let steps = 0; (await chosen()) !== wanted; steps += 1) {
    if (steps > 60) throw new Error(`the arrow keys do not lead to ${wanted}`);
    await page.keyboard.press('ArrowDown');
  }
}
