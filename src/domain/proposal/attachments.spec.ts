import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/domain/cast.ts';
import { draft, typed } from '../../../test/domain/draft.ts';
import { accepted, closed, hash, served, submitted } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { commands } from '../commands.ts';
import { eventField, fieldOfEventAt, fileField, sightOf } from '../reading.ts';

const photo = 'b'.repeat(64);
const minutes = 'c'.repeat(64);
const returned = [...submitted, { type: 'revision-asked' as const, remarks: '#请补充' as never }];
const talk = { assignmentId: 'part-lead', phase: 'during', mode: 'on-site', heldOn: '2024-03-18', place: '金堤社区', attendees: '林知远', intent: '清淤', outcome: '一致' };

describe('files given with an act', () => {
  test.each([
    ['a consultation', accepted, 'record-consultation', cast.officer, talk, 'consultation'],
    ['a report of progress', accepted, 'report-progress', cast.officer, { assignmentId: 'part-lead', text: '已进场' }, 'progress'],
    ['a joint meeting', accepted, 'record-joint-meeting', cast.officer, { assignmentId: 'part-lead', heldOn: '2024-03-18', decision: '分两期' }, 'joint-meeting'],
    ['an assisting opinion', accepted, 'submit-opinion', cast.assistingOfficer, { assignmentId: 'part-assist', text: '配合' }, 'opinion'],
    ['a message', accepted, 'message', cast.office, { addressee: 'lead', text: '请加快' }, 'message'],
    ['a commitment', closed, 'report-commitment', cast.officer, { commitmentId: 'promise-1', text: '完成一半', claimsDone: false }, 'commitment'],
    ['a look-back visit', closed, 'look-back', cast.office, { text: '已看过' }, 'look-back'],
    ['what came on paper', served, 'record-on-behalf', cast.clerk, { what: 'contest', memberId: 'member-2', remark: '没有解决', scan: hash }, 'contest'],
    ['a revision', returned, 'revise-draft', cast.proposer, typed, 'proposal'],
  ])('of %s are kept with what they belong to, each once', (_what, events, command, actor, input, of) => {
    const now = story(events);
    const types = now.send(commands.get(command), actor, { ...input, attachments: [photo, minutes, photo] }).events.map((each) => each.event.type);
    expect(types.filter((type) => type === 'files-attached')).toHaveLength(1);
    expect(now.matter().files.filter((each) => each.hash !== hash)).toMatchObject([
      { hash: photo, of, by: { name: actor.name } },
      { hash: minutes, of },
    ]);
    expect(story(events).when(commands.get(command), actor, input)).not.toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ event: expect.objectContaining({ type: 'files-attached' }) })]),
    });
  });
  test('of a draft enter the log with it; a second revision does not add them again', () => {
    const now = story([], { draft: { ...draft, attachments: [photo] } });
    expect(now.send(commands.get('submit-proposal'), cast.proposer).events.map((each) => each.event.type)).toEqual(['proposal-drafted', 'files-attached', 'proposal-submitted']);
    const again = story([...submitted, { type: 'files-attached', of: 'proposal', about: null, files: [photo] }, { type: 'revision-asked', remarks: '#请补充' as never }]);
    expect(again.outcome(commands.get('revise-draft'), cast.proposer, { ...typed, attachments: [photo] })).toEqual(['proposal-revised']);
  });
  test('of a consultation name the one they belong to, and are erased with the content of the case', () => {
    const now = story(accepted);
    now.send(commands.get('record-consultation'), cast.officer, { ...talk, attachments: [photo] });
    expect(now.matter().files[0]?.about).toBe(now.matter().consultations[0]?.id);
    const [purged] = now.send(commands.get('purge-content'), cast.director, { reason: '涉密' }).events;
    expect(purged?.event).toMatchObject({ type: 'content-purged', hashes: expect.arrayContaining([photo]) });
  });
  test('are read by whoever reads what they belong to', () => {
    const matter = story(accepted).matter();
    expect(fieldOfEventAt('files-attached', { of: 'opinion' })).toBe('opinions');
    expect(eventField('files-attached')).toBe('opinions');
    expect(fieldOfEventAt('scan-kept', { of: 'co-signature' })).toBe('cosigning');
    expect(fieldOfEventAt('opinion-submitted', {})).toBe('opinions');
    expect(sightOf(matter, cast.proposer, fileField('opinion'))).toBe('hidden');
    expect(sightOf(matter, cast.officer, fileField('opinion'))).toBe('shown');
    expect(sightOf(matter, cast.otherOfficer, fileField('consultation'))).toBe('hidden');
  });
});
