import { writeXlsx } from 'hucre';
import type { Role } from '../../src/domain/actor.ts';
import { openBlankDistrict, type BlankDistrict } from './blank-district.ts';
import { password, sees, settled } from './browser.ts';
import type { Filled, Hand } from './hand.ts';

interface Post {
  name: string;
  role: Role;
  title: string;
  unit?: string;
}

const units = { water: '区水务局', city: '区城市管理局' } as const;

/** Who is employed, by the name of the account. */
const posts: Readonly<Record<string, Post>> = {
  committee: { name: '沈立言', role: 'committee-clerk', title: '提案委干事' },
  'committee-director': { name: '陆怀德', role: 'committee-director', title: '提案委主任' },
  office: { name: '江晓岚', role: 'office-clerk', title: '督办员' },
  'office-director': { name: '程致远', role: 'office-director', title: '区政府办副主任' },
  'water-receiver': { name: '贺小满', role: 'unit-receiver', title: '收发员', unit: units.water },
  'water-officer': { name: '段清源', role: 'unit-officer', title: '经办人', unit: units.water },
  'water-reviewer': { name: '苗维新', role: 'unit-reviewer', title: '分管负责人', unit: units.water },
  'water-head': { name: '邵平', role: 'unit-head', title: '主要负责人', unit: units.water },
  'city-receiver': { name: '尹芳', role: 'unit-receiver', title: '收发员', unit: units.city },
  'city-officer': { name: '柏文', role: 'unit-officer', title: '经办人', unit: units.city },
};
const members = ['顾南舟', '林望秋'];

const sheetOf = async (rows: string[][]) => ({
  name: 'list.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeXlsx({ sheets: [{ name: '表1', rows }] })),
});

/** A district of which there is nothing but what `zhiyin init` leaves, and one pair of hands at its screens. */
export interface Founding {
  district: BlankDistrict;
  hand: Hand;
  /** the holder of the account signs in by the form, the first time with the password of the slip */
  comeIn: (account: string) => Promise<void>;
  /** an act by its button on the screen */
  act: (command: string, answers?: Filled) => Promise<void>;
  /** units and everybody's posts and accounts */
  employ: () => Promise<void>;
  openSession: () => Promise<void>;
  /** the roster and an account for each member */
  admitMembers: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openFounding(makeHand: (address: string) => Promise<Hand>): Promise<Founding> {
  const district = await openBlankDistrict();
  const hand = await makeHand(district.address);
  const counter = counterOf(district, hand);
  return {
    district,
    hand,
    comeIn: counter.comeIn,
    act: counter.act,
    employ: () => employ(district, hand, counter),
    openSession: () => openSession(hand, counter),
    admitMembers: () => admitMembers(district, hand, counter),
    close: district.close,
  };
}

interface Counter extends Pick<Founding, 'comeIn' | 'act'> {
  /** the passwords shown now, for when their holders come */
  readSlips: () => Promise<void>;
  /** a sheet is brought in, which takes so many acts */
  fromSheet: (opener: string, rows: string[][], acts: number) => Promise<void>;
}

function counterOf(district: BlankDistrict, hand: Hand): Counter {
  const { page, say, press, type } = hand;
  const slips = new Map<string, string>(Object.values(district.administrators).map((each) => [each.account, each.password]));
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  const act = async (command: string, answers: Filled = {}): Promise<void> => {
    const name = say(`command.${command}`);
    await press(button(name).first());
    await page.locator('form.command-form').getByRole('button', { name, exact: true }).waitFor();
    await hand.fill(command, answers);
    await hand.send(command);
    await settled(page);
  };

  const comeIn = async (account: string): Promise<void> => {
    const oneTime = slips.get(account);
    await page.context().clearCookies();
    await page.goto('/w/');
    await type(page.locator('#account'), account);
    await type(page.locator('#password'), oneTime ?? password);
    await press(button(say('sign-in.act')));
    if (oneTime !== undefined) {
      for (const [field, text] of [
        ['#current', oneTime],
        ['#next', password],
        ['#again', password],
      ] as const)
        await type(page.locator(field), text);
      await press(button(say('password.act')));
      slips.delete(account);
    }
    await page.getByRole('navigation', { name: say('shell.menu') }).waitFor();
    await settled(page);
  };

  const readSlips = async (): Promise<void> => {
    const slip = page.locator('.slips .slip');
    await slip.first().waitFor();
    for (const codes of await slip.evaluateAll((all) => all.map((each) => [...each.querySelectorAll('code')].map((code) => code.textContent ?? '')))) slips.set(codes[0] ?? '', codes[1] ?? '');
    await press(button(say('password-slips.close')));
  };

  const fromSheet = async (opener: string, rows: string[][], acts: number): Promise<void> => {
    await press(button(opener));
    const drawer = page.getByRole('dialog');
    await hand.upload(drawer.locator('#sheet-file'), await sheetOf(rows));
    await press(drawer.getByRole('button', { name: say('sheet.enter', { count: rows.length - 1 }) }));
    await sees(page, say('batch.ended', { done: acts, refused: 0, left: 0 }));
    await press(drawer.getByRole('button', { name: say('close'), exact: true }).first());
    await drawer.waitFor({ state: 'hidden' });
  };

  return { act, comeIn, readSlips, fromSheet };
}

const openAccounts = ({ goTo, say }: Hand): Promise<void> => goTo(say('accounts.title'), say('accounts.title'));

async function employ(district: BlankDistrict, hand: Hand, { comeIn, act, fromSheet, readSlips }: Counter): Promise<void> {
  const { page, say, goTo } = hand;
  await comeIn(district.administrators['system-admin'].account);
  await goTo(say('units.title'), say('units.title'));
  await act('register-unit', { code: 'gov', name: '区人民政府', tier: { choose: 'district' }, side: { choose: 'government' } });
  const names = Object.values(units);
  await fromSheet(say('sheet.units'), [['单位名称', '上级单位'], ...names.map((name) => [name, '区人民政府'])], names.length);
  for (const [account, { name, role, title, unit }] of Object.entries(posts)) {
    await openAccounts(hand);
    await act('register-person', { name });
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await act('appoint', { role: { choose: role }, title, ...(unit === undefined ? {} : { unitId: { pick: unit } }) });
    await act('create-account', { account });
    await readSlips();
  }
}

async function openSession({ say, goTo }: Hand, { comeIn, act }: Counter): Promise<void> {
  await comeIn('committee-director');
  await goTo(say('sessions.title'), say('sessions.title'));
  await act('open-session', { name: '区政协九届三次会议', term: '9', meeting: '3', reportYear: '2024', opensOn: { day: '2024-01-16' }, endsOn: { day: '2024-01-19' } });
}

async function admitMembers(district: BlankDistrict, hand: Hand, { comeIn, fromSheet, readSlips }: Counter): Promise<void> {
  const { page, say, goTo, press, type, tick } = hand;
  await comeIn('committee');
  await goTo(say('members.title'), say('members.title'));
  await fromSheet(say('sheet.roster'), [['姓名', '界别'], ...members.map((name) => [name, '经济界'])], 1);
  await comeIn(district.administrators['system-admin'].account);
  await openAccounts(hand);
  for (const name of members) await tick(page.getByRole('checkbox', { name: say('accounts.choose-one', { name }) }));
  await type(page.getByLabel(say('accounts.prefix')), 'wy');
  await press(page.getByRole('button', { name: say('accounts.open', { count: members.length }), exact: true }));
  await readSlips();
}
