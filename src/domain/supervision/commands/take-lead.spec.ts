import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { assigned, closed, docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../../proposal/events.ts';
import { takeLead } from './take-lead.ts';

const plan = { plan: '每月调度一次，六月底前现场验收。' };
/** Ids as the product makes them, in Latin letters. */
const person = (id: string, name: string) => [id, { ...register.persons.get(name)!, id }] as const;
const known = { ...register, persons: new Map([person('person-leader', 'person-副区长'), person('person-clerk', 'person-督办员')]) };
const leader = { ...cast.leader, personId: 'person-leader' };
const archived: readonly MatterEvent[] = [...closed, { type: 'proposal-archived' }];

describe('take-lead', () => {
  test('a leader takes the case under his own eye', () => {
    const now = story(docketed, { register: known });
    now.send(takeLead, leader, plan);
    expect(now.matter().ledBy).toEqual({ personId: 'person-leader', name: '副区长', plan: `#${plan.plan}`, on: '2024-03-20' });
  });
  test('a director enters what the leaders decided, also from an earlier day', () => {
    const now = story(assigned, { register: known });
    now.send(takeLead, cast.officeDirector, { ...plan, leaderId: 'person-leader', happenedOn: '2024-03-18' });
    expect(now.matter().ledBy).toMatchObject({ name: '副区长', on: '2024-03-18' });
  });
  test.each([
    ['without a leader', docketed, cast.director, plan, 'person-unknown'],
    ['for somebody who is none', docketed, cast.director, { ...plan, leaderId: 'person-clerk' }, 'person-unknown'],
    ['for another leader', docketed, { ...leader, personId: 'person-other' }, { ...plan, leaderId: 'person-leader' }, 'not-allowed'],
    ['before the case has a number', submitted, leader, plan, 'wrong-stage'],
    ['after it was archived', archived, leader, plan, 'wrong-stage'],
    ['from before it was docketed', docketed, leader, { ...plan, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['of his own proposal', docketed, { ...cast.leader, personId: 'person-member-1' }, plan, 'own-proposal'],
    ['by a clerk', docketed, cast.office, plan, 'not-allowed'],
  ])('is refused %s', (_what, events, who, input, refusal) => {
    expect(story(events, { register: known }).outcome(takeLead, who, input)).toBe(refusal);
  });
});
