import type { CaseView, MeView, RegisterView } from '../views.ts';
import type { Widget } from '../../domain/input.ts';
import { labelWord, word, type Language } from '../../messages/words.ts';
import { getAt, type Value, type Values } from './values.ts';

/** What a form knows besides its own fields. */
export interface FormContext {
  command: string;
  language: Language;
  me: MeView;
  register: RegisterView;
  /** the case the act is about; null where it starts a new one */
  file: CaseView | null;
  /** what the form begins with, where the act changes something that stands already */
  start?: Readonly<Record<string, string | boolean>> | undefined;
  /** on pages without script: what may be uploaded, and the files that stand in the form already */
  uploads?: { kept: readonly Option[]; endings: readonly string[]; mbMax: number };
}

export interface Option {
  value: string;
  label: string;
}

type Assignment = CaseView['assignments'][number];
type Chooser = (context: FormContext, values: Values, name: string) => Option[];

/** Lists of the rulebook's words by widget. */
const wordLists: Partial<Record<Widget, string>> = {
  category: 'categories',
  class: 'classes',
  openness: 'openness',
  'open-reason': 'openReasons',
  ground: 'declineGrounds',
  level: 'ratingLevels',
};

export function codedOptions({ register, language }: Pick<FormContext, 'register' | 'language'>, list: string): Option[] {
  return (register.words[list] ?? []).map((each) => ({ value: each.code, label: labelWord(language, each).text }));
}

const choosers: Partial<Record<Widget, Chooser>> = {
  file: ({ uploads }) => [...(uploads?.kept ?? [])],
  unit: ({ register }) => register.units.filter((each) => !each.isRetired).map(({ id, name }) => ({ value: id, label: name })),
  member: memberOptions,
  body: ({ register }) => register.bodies.map(({ id, name }) => ({ value: id, label: name })),
  person: ({ register }) => register.persons.map(({ id, name, post }) => ({ value: id, label: post === '' ? name : `${name}（${post}）` })),
  session: ({ register }) => register.sessions.map(({ id, name }) => ({ value: id, label: name })),
  assignment: (context) => partsFor(context).map((each) => ({ value: each.id, label: partLabel(each, context.language) })),
  suggestion: suggestionOptions,
  // Only what nobody has answered yet can be answered.
  consultation: ({ file, language }) =>
    (file?.consultations ?? [])
      .filter(({ state }) => state === 'recorded')
      .map((each) => ({ value: each.id, label: `${each.heldOn} ${word(language, `choice.${each.phase}`)} ${word(language, `choice.${each.mode}`)} ${each.place}` })),
  appointment: ({ file }) =>
    (file?.appointments ?? []).filter((each) => each.chosen === null && !each.isDeclined).map((each) => ({ value: each.id, label: `${each.times.map(localTime).join('、')} ${each.place}` })),
  'joint-handling': ({ file }) => (file?.jointHandlings ?? []).map((each) => ({ value: each.id, label: `${each.on} ${each.question}` })),
  commitment: ({ file }) => (file?.commitments ?? []).filter((each) => each.state === 'open').map((each) => ({ value: each.id, label: `${each.dueOn} ${each.text}` })),
  instruction: ({ file }) =>
    (file?.supervision?.instructions ?? []).filter((each) => each.answer === null).map((each) => ({ value: each.id, label: `${each.dueOn} ${each.by.name}：${each.text.slice(0, 40)}` })),
  figure: ({ file }) => (file?.figures ?? []).map((each) => ({ value: each.id, label: `${each.indicator} ${each.value}${each.unit}（${each.to}）` })),
  'reply-version': (context, values) =>
    repliesOf(context, values).map((each) => ({ value: String(each.version), label: word(context.language, 'form.version', { version: each.version, on: each.by.on }) })),
};

/** `name` is the last part of the field's path, `values` the whole form. */
export function optionsFor(widget: Widget, context: FormContext, values: Values, name = ''): Option[] {
  const list = wordLists[widget];
  return list === undefined ? (choosers[widget]?.(context, values, name) ?? []) : codedOptions(context, list);
}

/** Ratings come from those who signed the case and have not rated in this round yet; everybody else is chosen from the whole register. */
function memberOptions({ register, file }: FormContext, _values: Values, name: string): Option[] {
  if (name === 'raterId' && file) {
    const { memberId, bodyId, name: proposer } = file.proposer;
    const first = memberId ?? bodyId;
    const rated = (file.ratings ?? []).filter((each) => each.closedOn === null).flatMap(({ forms }) => forms.map(({ rater }) => rater));
    const raters = [
      ...(first === null ? [] : [{ value: first, label: proposer }]),
      ...file.cosigners.filter((each) => each.state === 'signed').map((each) => ({ value: each.memberId, label: each.name })),
    ];
    // The case tells names only: of two with one name nobody is left out before both have rated.
    const isDone = ({ label }: Option): boolean => rated.filter((name) => name === label).length >= raters.filter((each) => each.label === label).length;
    return raters.filter((each) => !isDone(each));
  }
  return register.members.map(({ id, name: label, sector }) => ({ value: id, label: `${label}（${sector}）` }));
}

/** Acts on a draft that other units and the office look at: the parts are those that answer, whoever looks. */
const aboutReplies: readonly string[] = ['countersign-reply', 'object-to-reply', 'comment-on-draft'];

/** What a part must be like for an act to have anything to do; without one that fits, all are offered. */
const fitting: Readonly<Record<string, (part: Assignment) => boolean>> = {
  'accept-assignment': (part) => part.acceptedOn === null,
  'rule-on-return': (part) => part.returns.length > 0 && part.returns.at(-1)?.ruling === null,
  'rule-on-extension': (part) => part.extension !== null,
  'examine-reply': (part) => part.replies.some((each) => each.cleared.length > 0 && each.issued === null),
  'issue-reply': (part) => part.replies.some((each) => each.issued === null),
  'record-service': (part) => part.replies.some((each) => each.issued !== null),
  'submit-opinion': (part) => part.role === 'assisting',
};

/** A unit acts on its own parts; a desk on any that is still alive. */
export function partsFor({ file, me, command }: Pick<FormContext, 'file' | 'me' | 'command'>): Assignment[] {
  const alive = (file?.assignments ?? []).filter((each) => each.endedOn === null);
  if (aboutReplies.includes(command)) return alive.filter((each) => each.replies.length > 0);
  const mine = me.unit === null ? alive : alive.filter((each) => each.unit.id === me.unit?.id);
  const fits = mine.filter(fitting[command] ?? (() => true));
  return fits.length > 0 ? fits : mine;
}

export function partLabel(part: Assignment, language: Language): string {
  return language === 'en' ? `${part.unit.name} (${word(language, `part.${part.role}`)})` : `${part.unit.name}（${word(language, `part.${part.role}`)}）`;
}

export function chosenPart({ file }: FormContext, values: Values): Assignment | undefined {
  const id = getAt(values, ['assignmentId']);
  return file?.assignments.find((each) => each.id === id);
}

/** Replies of the chosen part, the newest first. */
function repliesOf(context: FormContext, values: Values): Assignment['replies'] {
  return (chosenPart(context, values)?.replies ?? []).toReversed();
}

function suggestionOptions(context: FormContext, values: Values): Option[] {
  const part = chosenPart(context, values);
  const all = (context.file?.suggestions ?? []).map((text, at) => ({ value: String(at + 1), label: `${at + 1}. ${text}` }));
  return part && context.command !== 'assign' ? all.filter((each) => part.suggestions.includes(Number(each.value))) : all;
}

/** A record's keys: the axes and questions of the rules in force. */
export function keysFor(context: FormContext, name: string): Option[] {
  return codedOptions(context, name === 'levels' ? 'ratingAxes' : 'ratingQuestions');
}

/** Answers differ from question to question. */
export const answersFor = (context: FormContext, question: string): Option[] => codedOptions(context, `ratingQuestions.${question}`);

export const localTime = (instant: string): string => new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** Only one thing to choose from: it is chosen already. */
export const onlyOption = (options: readonly Option[]): Value | undefined => (options.length === 1 ? options[0]?.value : undefined);
