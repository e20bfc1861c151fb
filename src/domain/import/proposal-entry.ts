import type { Day } from '../day.ts';
import type { Body, Member, Register } from '../register/register.ts';
import type { MatterKind, Rulebook } from '../rulebook.ts';
import { cellDay, cellName, cellNames, cellText, cellYesNo, halfWidth, numberedParts } from '../sheet/cells.ts';
import type { ProposalKey } from './proposal-columns.ts';
import { partsOfContent, type Piece, type ProposalRow } from './proposal-rows.ts';

export type FindingCode = 'member-unknown' | 'day-unread' | 'yes-no-unread' | 'kind-unread' | 'category-unread' | 'unit-unread' | 'publish-unstated';

/** Something about a row that a person should know, or must settle first. */
export interface Finding {
  /** of the input of `record-on-behalf` */
  path: string;
  cell: string | null;
  code: FindingCode;
  params: Readonly<Record<string, string>>;
}

/** A name that several people of the register have: a person chooses. */
export interface Choice {
  path: string;
  cell: string | null;
  name: string;
  options: readonly { id: string; name: string; sector: string }[];
}

/** A row as the command takes it, with what was noticed on the way. */
export interface Entry {
  number: number;
  title: string;
  proposer: string;
  /** of `record-on-behalf`, without the scan */
  input: Readonly<Record<string, unknown>>;
  /** code of the rulebook's list, for docketing later */
  category: string | null;
  findings: readonly Finding[];
  notes: readonly Finding[];
  choices: readonly Choice[];
  /** the cell a part of the input came from */
  cellOf: (path: string) => string | null;
}

interface Surroundings {
  register: Register;
  rules: Rulebook;
  /** the day names are looked up for */
  today: Day;
}

const kinds: readonly [RegExp, MatterKind][] = [
  [/联名|联合/u, 'joint'],
  [/集体|党派|团体|界别|专委/u, 'collective'],
  [/建议案/u, 'recommendation'],
  [/个人|委员/u, 'individual'],
];

/** What was handed in says nothing of being published: then it is not, until the proposer says so. */
const unstatedReason = '提交的材料没有写明是否同意公开';

/** One row under the eye: its cells, and what was noticed so far. */
interface Sighted extends Surroundings {
  piece: (key: ProposalKey) => Piece;
  findings: Finding[];
  notes: Finding[];
  choices: Choice[];
  note: (list: Finding[], key: ProposalKey, path: string, code: FindingCode, params?: Record<string, string>) => void;
}

function sighted(row: ProposalRow, around: Surroundings): Sighted {
  const piece = (key: ProposalKey): Piece => row.pieces[key]?.find((each) => each.text.trim() !== '') ?? row.pieces[key]?.[0] ?? { cell: null, text: '' };
  const note: Sighted['note'] = (list, key, path, code, params = {}) => void list.push({ path, cell: piece(key).cell, code, params: { text: piece(key).text.trim().slice(0, 40), ...params } });
  return { ...around, piece, note, findings: [], notes: [], choices: [] };
}

/** Reads one row: names become ids of the register, days and yes/no become values. The command itself then checks the rest. */
export function entryOf(row: ProposalRow, around: Surroundings): Entry {
  const seen = sighted(row, around);
  const happenedOn = cellDay(seen.piece('submittedOn').text);
  if (happenedOn === null && seen.piece('submittedOn').text.trim() !== '') seen.note(seen.findings, 'submittedOn', 'happenedOn', 'day-unread');
  const people = peopleOf(seen, happenedOn ?? around.today);
  const texts = textsOf(row);
  const proposal = {
    ...people.input,
    title: texts.title,
    situation: texts.situation.text,
    analysis: texts.analysis.text,
    suggestions: texts.suggestions.map((each) => each.text),
    ...unitsOf(seen),
    ...declaredOf(seen),
  };
  const category = categoryCalled(around.rules, seen.piece('category').text);
  if (category === null && seen.piece('category').text.trim() !== '') seen.note(seen.notes, 'category', 'category', 'category-unread');
  const { findings, notes, choices } = seen;
  return {
    number: row.number,
    title: texts.title,
    proposer: people.names.join('、'),
    input: { what: 'proposal', ...(happenedOn === null ? {} : { happenedOn }), proposal },
    category,
    findings,
    notes,
    choices,
    cellOf: (path) => cellAt(path, seen.piece, texts, people.cosignerKey),
  };
}

/** Who brings it: a body, a member with or without co-signers, or a name as printed. */
function peopleOf(seen: Sighted, on: Day): { names: string[]; cosignerKey: ProposalKey; input: Record<string, unknown> } {
  const { piece, register } = seen;
  const names = cellNames(piece('proposer').text.replace(/等\s*\d*\s*(人|位委员|名委员)?\s*$/u, ''));
  const cosigners = [...names.slice(1), ...cellNames(piece('cosigners').text)].map((each) => each.replace(/等\d*人?$/u, '')).filter((each) => each !== '');
  const cosignerKey = names.length > 1 ? 'proposer' : 'cosigners';
  const proposer = names[0] ?? '';
  const body = bodyCalled(register, proposer, on);
  const matterKind = kindOf(piece('kind').text, { hasCosigners: cosigners.length > 0, isBody: body !== undefined });
  if (matterKind === null) seen.note(seen.findings, 'kind', 'proposal.matterKind', 'kind-unread');
  const isByName = matterKind === 'recommendation';
  const isByMember = matterKind !== 'collective' && !isByName && proposer !== '';
  const memberId = isByMember ? lookUp(seen, on, proposer, 'proposer', 'proposal.memberId', cellName(piece('sector').text)) : undefined;
  const cosignerIds = [...new Set(cosigners)].map((name, at) => lookUp(seen, on, name, cosignerKey, `proposal.cosignerIds.${at}`) ?? '');
  return {
    names,
    cosignerKey,
    input: {
      ...(matterKind === null ? {} : { matterKind }),
      ...(isByName ? { inNameOf: proposer } : {}),
      ...(memberId === undefined ? {} : { memberId }),
      ...(matterKind === 'collective' && body ? { bodyId: body.id } : {}),
      ...(cosignerIds.length > 0 ? { cosignerIds } : {}),
    },
  };
}

/** The one member of that name; of several, the one of the sector; else a person chooses. */
function lookUp(seen: Sighted, on: Day, name: string, key: ProposalKey, path: string, sector = ''): string | undefined {
  const found = membersCalled(seen.register, name, on);
  const inSector = sector === '' ? [] : found.filter((each) => each.sector === sector);
  const [only, ...others] = found.length === 1 ? found : inSector;
  if (only && others.length === 0) return only.id;
  if (found.length > 1) seen.choices.push({ path, cell: seen.piece(key).cell, name, options: found.map((each) => ({ id: each.id, name: each.name, sector: each.sector })) });
  else seen.note(seen.findings, key, path, 'member-unknown', { name });
  return undefined;
}

/** Publication and one matter each, as declared. */
function declaredOf(seen: Sighted): Record<string, unknown> {
  const { piece } = seen;
  const isUnstated = piece('mayPublish').text.trim() === '';
  const mayPublish = cellYesNo(piece('mayPublish').text);
  if (isUnstated) seen.note(seen.notes, 'mayPublish', 'proposal.mayPublish', 'publish-unstated');
  else if (mayPublish === null) seen.note(seen.findings, 'mayPublish', 'proposal.mayPublish', 'yes-no-unread');
  const isOneMatter = cellYesNo(piece('isOneMatter').text);
  if (isOneMatter === null && piece('isOneMatter').text.trim() !== '') seen.note(seen.findings, 'isOneMatter', 'proposal.isOneMatter', 'yes-no-unread');
  // Where the answer cannot be read its reason is not asked for as well.
  const reason = mayPublish === null ? unstatedReason : cellText(piece('publishReason').text);
  return { mayPublish: mayPublish ?? false, ...(reason === '' ? {} : { publishReason: reason }), isOneMatter: isOneMatter ?? true };
}

function unitsOf(seen: Sighted): Record<string, unknown> {
  const units = cellNames(seen.piece('units').text).map((name) => ({ name, unit: [...seen.register.units.values()].find((each) => each.name === name && each.retiredOn === null) }));
  for (const each of units) if (!each.unit) seen.note(seen.notes, 'units', 'proposal.suggestedUnitIds', 'unit-unread', { name: each.name });
  const ids = units.flatMap((each) => each.unit?.id ?? []);
  return ids.length === 0 ? {} : { suggestedUnitIds: ids };
}

const isActive = (each: Member | Body, on: Day): boolean => each.endedOn === null || each.endedOn >= on;
const membersCalled = (register: Register, name: string, on: Day): Member[] => [...register.members.values()].filter((each) => cellName(each.name) === name && isActive(each, on));
const bodyCalled = (register: Register, name: string, on: Day): Body | undefined =>
  name === '' ? undefined : [...register.bodies.values()].find((each) => cellName(each.name) === name && isActive(each, on));

function kindOf(text: string, { hasCosigners, isBody }: { hasCosigners: boolean; isBody: boolean }): MatterKind | null {
  const written = cellName(text);
  // “个人” beside co-signers is how some sheets print a joint one: the names decide.
  if (written !== '') {
    const found = kinds.find(([name]) => name.test(written))?.[1] ?? null;
    return found === 'individual' && hasCosigners ? 'joint' : found;
  }
  if (isBody) return 'collective';
  return hasCosigners ? 'joint' : 'individual';
}

function categoryCalled(rules: Rulebook, text: string): string | null {
  const name = cellName(text).toLowerCase();
  return rules.categories.find((each) => each.code === name || cellName(each.label.zh) === name || each.label.en?.toLowerCase() === name)?.code ?? null;
}

interface Texts {
  title: string;
  situation: Piece;
  analysis: Piece;
  suggestions: readonly Piece[];
}

/** Parts in cells of their own; else from the one cell that holds the whole. */
function textsOf({ pieces }: ProposalRow): Texts {
  const whole = (pieces.content ?? [])[0];
  const parts = whole ? partsOfContent(cellText(whole.text)) : {};
  const one = (key: 'situation' | 'analysis'): Piece => {
    const own = (pieces[key] ?? []).find((each) => each.text.trim() !== '');
    return own ? { ...own, text: cellText(own.text) } : { cell: pieces[key]?.[0]?.cell ?? whole?.cell ?? null, text: parts[key] ?? '' };
  };
  const columns = pieces.suggestions ?? (whole ? [{ cell: whole.cell, text: parts.suggestions ?? '' }] : []);
  const filled = columns.filter((each) => each.text.trim() !== '');
  // Several columns: each is one suggestion. One: its numbered lines are.
  const suggestions =
    columns.length > 1 ? filled.map((each) => ({ cell: each.cell, text: cellText(each.text) })) : filled.flatMap((each) => numberedParts(each.text).map((text) => ({ cell: each.cell, text })));
  return { title: cellText(halfWidth(pieces.title?.[0]?.text ?? '')).replaceAll('\n', ''), situation: one('situation'), analysis: one('analysis'), suggestions };
}

function cellAt(path: string, piece: (key: ProposalKey) => Piece, texts: Texts, cosignerKey: ProposalKey): string | null {
  const [top = '', field = top, place] = path.split('.');
  if (top === 'happenedOn') return piece('submittedOn').cell;
  switch (field) {
    case 'situation':
      return texts.situation.cell;
    case 'analysis':
      return texts.analysis.cell;
    case 'suggestions':
      return texts.suggestions[Number(place ?? 0)]?.cell ?? piece('suggestions').cell ?? piece('content').cell;
    case 'matterKind':
      return piece('kind').cell;
    case 'memberId':
    case 'bodyId':
    case 'inNameOf':
      return piece('proposer').cell;
    case 'cosignerIds':
      return piece(cosignerKey).cell;
    case 'suggestedUnitIds':
      return piece('units').cell;
    case 'mayPublish':
      return piece('mayPublish').cell;
    case 'publishReason':
      return piece('publishReason').cell ?? piece('mayPublish').cell;
    case 'isOneMatter':
      return piece('isOneMatter').cell;
    default:
      return piece('title').cell;
  }
}
