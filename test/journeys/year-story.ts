import { afterEach, beforeAll, it } from 'vitest';
import type { Language } from '../../src/messages/words.ts';
import { browserOfFile, settled } from './browser.ts';
import { wording } from './district.ts';
import { openFounding, type Founding } from './founded-district.ts';
import { handOf, type Filled } from './hand.ts';
import { yearChapters } from './year-chapters.ts';

interface Way {
  language: Language;
  viewport: { width: number; height: number };
  /** no mouse at all */
  isKeyboard: boolean;
}

/** What the chapters of the year are told with. */
export interface YearStory {
  founding: Founding;
  /** somebody comes in on a day and opens the case from the palette */
  at: (day: string, account: string) => Promise<void>;
  /** an act of the open case, from the list beside it */
  act: (command: string, answers?: Filled) => Promise<void>;
  /** an act on the report, from its page */
  reportAct: (command: string, answers?: Filled) => Promise<void>;
  isAt: (stage: string) => Promise<void>;
  /** a round of answering within a day: drafted, countersigned, cleared twice, examined, issued, handed over */
  answer: (day: string, draft: Filled) => Promise<void>;
}

/**
 * A district's first year, from what `zhiyin init` leaves to the published report: everything is done at the screens by the
 * person whose turn it is, who signs in by the form. Nothing goes past the screens; only the clock is turned by the test.
 */
export function tellYear({ language, viewport, isKeyboard }: Way): void {
  const { open } = browserOfFile();
  let story: YearStory;
  let isBroken = false;
  beforeAll(async () => {
    const founding = await openFounding(async (address) => {
      const page = await open(address, { viewport, locale: language === 'en' ? 'en-US' : 'zh-CN' });
      const hand = handOf(page, language, isKeyboard);
      await page.goto('/w/');
      if (language === 'en') await hand.choose(page.locator('.display-choices select').first(), 'English');
      return hand;
    });
    story = storyOf(founding);
    return founding.close;
  });
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail';
  });
  it.each(yearChapters)('%s', async (_title, tell) => {
    if (isBroken) throw new Error('the story broke off in an earlier chapter');
    await tell(story);
  });
}

function storyOf(founding: Founding): YearStory {
  const { page, say, press, fill, send, goTo } = founding.hand;
  const actFrom =
    (place: () => ReturnType<typeof page.getByRole>) =>
    async (command: string, answers: Filled = {}): Promise<void> => {
      const name = say(`command.${command}`);
      await press(place().getByRole('link', { name, exact: true }));
      await page.locator('form.command-form').getByRole('button', { name, exact: true }).waitFor();
      await fill(command, answers);
      await send(command);
      await settled(page);
    };
  const at: YearStory['at'] = async (day, account) => {
    founding.district.turnTo(day, '10:00');
    await founding.comeIn(account);
    await goTo(wording.title, wording.title);
  };
  const act = actFrom(() => page.getByRole('complementary', { name: say('acts.title') }));
  const isAt: YearStory['isAt'] = (stage) => page.locator('.case-now .stage', { hasText: new RegExp(`^${say(`stage.${stage}`)}$`) }).waitFor();
  return {
    founding,
    at,
    act,
    isAt,
    reportAct: actFrom(() => page.getByRole('region', { name: say('acts.title') })),
    answer: async (day, draft) => {
      await at(day, 'water-officer');
      await act('draft-reply', draft);
      await at(day, 'city-officer');
      await act('countersign-reply');
      await at(day, 'water-reviewer');
      await act('clear-reply');
      await act('clear-reply');
      await at(day, 'office');
      await act('examine-reply');
      await at(day, 'water-head');
      await act('issue-reply');
      await isAt('awaiting-feedback');
      await at(day, 'water-receiver');
      await act('record-service', { mode: { choose: 'in-person' } });
    },
  };
}
