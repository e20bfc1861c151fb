import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, consulted, named } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { lapseConsultations } from './lapse-consultations.ts';
import { recordConsultation } from './record-consultation.ts';

/** recorded on 1 March */
const recorded = consulted.slice(0, named.length + 1);

describe('lapse-consultations', () => {
  test('counts as undenied what nobody denied within seven days', () => {
    const now = story(recorded, { on: '2024-03-09' });
    now.send(lapseConsultations, cast.system);
    expect(now.matter().consultations.map((each) => each.state)).toEqual(['undenied']);
    expect(now.can(lapseConsultations, cast.system)).toBe(false);
  });
  test('the seven days run from the entry, however long ago it was held', () => {
    const now = story(accepted);
    now.send(recordConsultation, cast.officer, {
      assignmentId: 'part-lead',
      phase: 'before',
      mode: 'phone',
      heldOn: '2024-03-02',
      place: '电话',
      attendees: '林知远',
      intent: '尽快',
      outcome: '同意',
    });
    expect(now.outcome(lapseConsultations, cast.system)).toBe('nothing-to-do');
    now.turnTo('2024-03-28');
    expect(now.outcome(lapseConsultations, cast.system)).toEqual(['consultation-undenied']);
  });
  test.each([
    ['on the last day', recorded, '2024-03-08'],
    ['what was confirmed', consulted, '2024-03-20'],
  ])('leaves alone %s', (_what, events, on) => {
    expect(story(events, { on }).outcome(lapseConsultations, cast.system)).toBe('nothing-to-do');
  });
  test('is for the system only', () => {
    expect(story(recorded).outcome(lapseConsultations, cast.office)).toBe('not-allowed');
  });
});
