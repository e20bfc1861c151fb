import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/domain/cast.ts';
import { closed, feedbackClosed, ref } from '../../../test/domain/given.ts';
import { decided, facts, onApplication, published, publishedCase, situationHash, titleHash, withHashes, withoutConsent } from '../../../test/domain/published.ts';
import { feedbackClosedAgain, merged, rated, servedAgain } from '../../../test/domain/rated.ts';
import { story } from '../../../test/domain/story.ts';
import type { MatterEvent } from '../proposal/events.ts';
import { previewOf, publicRecordOf, type PublicCase } from './public-case.ts';
import { inOneLine } from './public-text.ts';

const recordOf = (events: readonly MatterEvent[]) => publicRecordOf(story(events).matter(), facts);
const contentOf = (events: readonly MatterEvent[]): PublicCase => {
  const record = recordOf(events);
  if (record?.state !== 'published') throw new Error(`not published: ${JSON.stringify(record)}`);
  return record.content;
};

describe('the public record', () => {
  test('there is none before publication, whatever was decided', () => {
    expect(recordOf(feedbackClosed)).toBeNull();
    expect(recordOf([...feedbackClosed, decided()])).toBeNull();
    expect(previewOf(story([...feedbackClosed, decided()]).matter(), facts)).toMatchObject({ openness: { code: 'full' } });
  });
  test('in full: wording, names, letters, class, promises, dates', () => {
    const content = contentOf(publishedCase);
    expect(content).toMatchObject({ slug: '2024-0001', number: '001', category: { code: 'city' }, class: { letter: 'B' }, proposers: ['林知远', '周敏'], later: null });
    expect(content.suggestions.map(inOneLine)).toEqual(['建议一', '建议二']);
    expect(content.letters).toMatchObject([{ round: 1, unitId: 'unit-water', letterNumber: '澄水函〔2024〕15号', body: { answers: [{ verdict: 'adopted' }, { verdict: 'partly' }] } }]);
    expect(content.commitments).toMatchObject([{ dueOn: '2024-12-31', state: 'open', text: [{ text: '年底前完成二期' }] }]);
    expect(content.history.map((each) => each.type)).toEqual(['proposal-submitted', 'proposal-docketed', 'assigned', 'reply-issued', 'proposal-closed', 'case-published']);
  });
  test('as a summary: the office’s words, no text of the proposal or the letter', () => {
    const content = contentOf([...closed, decided({ mode: 'summary', reason: 'personal', summary: ref('摘要在此') }), published()]);
    expect(inOneLine(content.summary ?? [])).toBe('摘要在此');
    expect(content).toMatchObject({ situation: null, analysis: null, suggestions: [], reason: { code: 'personal' } });
    expect(content.letters).toMatchObject([{ body: null }]);
    expect(JSON.stringify(content)).not.toMatch(/建议一|答一|年底前完成二期/);
  });
  test('on application: the title only where it was decided', () => {
    expect(contentOf(onApplication)).toMatchObject({ letters: [], class: null, proposers: null, commitments: [] });
    const untitled = contentOf([...closed, decided({ mode: 'on-application', reason: 'personal', isTitlePublic: false }), published()]);
    expect(untitled.title).toBeNull();
    expect(JSON.stringify(untitled)).not.toMatch(/渍水|林知远|建议一|答一/);
  });
  test('redacted spans are marked gaps, in every place the text stands', () => {
    const events = withHashes([
      ...publishedCase,
      {
        type: 'texts-redacted' as const,
        redactions: [
          { text: titleHash, from: 2, to: 9, reason: 'personal' },
          { text: situationHash, from: 0, to: 3, reason: 'personal' },
        ],
      },
    ]);
    const content = contentOf(events);
    expect(content.title).toEqual([{ text: '关于' }, { gap: 7, reason: 'personal' }, { text: '渍水的建议' }]);
    expect(inOneLine(content.situation ?? [])).toBe('▇▇家进水三次');
    expect(JSON.stringify(content)).not.toMatch(/东堤一巷|王某某/);
  });
  test('a redo under way is said; nothing of its answer is public before its round is', () => {
    const content = contentOf([...feedbackClosed, decided(), published(), ...servedAgain.slice(feedbackClosed.length)]);
    expect(content).toMatchObject({ later: 'being-handled', round: 1, class: { letter: 'B' } });
    expect(JSON.stringify(content)).not.toMatch(/九月底|〔2024〕40号/);
  });
  test('a later round stands on top, the earlier one below it', () => {
    const content = contentOf([...feedbackClosedAgain, decided(), published(), decided({ round: 2 }), published(2)]);
    expect(content.letters.map((each) => [each.round, each.letterNumber])).toEqual([
      [2, '澄水函〔2024〕40号'],
      [1, '澄水函〔2024〕15号'],
    ]);
    expect(content).toMatchObject({ later: null, class: { letter: 'A' } });
    expect(contentOf([...feedbackClosedAgain, decided(), published(), decided({ round: 2, mode: 'closed', isTitlePublic: false })])).toMatchObject({ later: 'not-public', class: { letter: 'B' } });
  });
  test('taken down, the reason stands there, and the title where it may', () => {
    const down = (keepsTitle: boolean): readonly MatterEvent[] => [...publishedCase, { type: 'case-unpublished', reason: ref('有误'), keepsTitle }];
    expect(recordOf(down(true))).toMatchObject({ state: 'withdrawn', tombstone: { cause: 'office', reason: [{ text: '有误' }], title: [{ text: '关于解决小区渍水的建议' }] } });
    expect(JSON.stringify(recordOf(down(false)))).not.toMatch(/渍水/);
  });
  test.each([
    ['sealed', [...publishedCase, { type: 'case-sealed' as const, reason: ref('涉密内容') }], 'sealed'],
    ['purged', [...publishedCase, { type: 'content-purged' as const, reason: ref('涉密内容'), hashes: [] }], 'sealed'],
    ['without consent', withoutConsent(publishedCase), 'consent'],
  ])('a case that is %s leaves nothing but that there was a page', (_what, events, cause) => {
    expect(recordOf(events)).toMatchObject({ state: 'withdrawn', tombstone: { cause, reason: null, title: null } });
    expect(JSON.stringify(recordOf(events))).not.toMatch(/渍水|林知远|涉密内容/);
  });
  test('what was merged shows its own wording and points to its principal', () => {
    const now = story(closed);
    merged(now);
    now.happened('matter', 'matter-2', decided());
    now.happened('matter', 'matter-2', published());
    expect(publicRecordOf(now.matter('matter-2'), facts)).toMatchObject({ state: 'published', content: { answeredWith: 'matter-1', proposers: ['何川'], letters: [] } });
  });
  test('ratings never reach it', () => {
    const [one, other] = [story(publishedCase), story(publishedCase)];
    rated(one, 'member-1');
    rated(other, 'member-1', { work: 'dissatisfied', result: 'dissatisfied' });
    expect(publicRecordOf(one.matter(), facts)).toEqual(publicRecordOf(other.matter(), facts));
    expect(cast.public.personId).toBeNull();
  });
});
